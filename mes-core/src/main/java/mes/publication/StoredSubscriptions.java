package mes.publication;

import static mes.publication.Receiver.Authentication.NONE;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.common.Secrets;
import mes.journal.Change;
import mes.journal.Cursors;
import mes.journal.Journal;
import mes.publication.Subscription.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Subscriptions in PostgreSQL. */
@Repository
class StoredSubscriptions implements Subscriptions {

    private static final String KIND = "subscription";

    private final SubscriptionMapper mapper;
    private final Secrets secrets;
    private final Cursors cursors;
    private final Journal journal;

    StoredSubscriptions(SubscriptionMapper mapper, Secrets secrets, Cursors cursors, Journal journal) {
        this.mapper = mapper;
        this.secrets = secrets;
        this.cursors = cursors;
        this.journal = journal;
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return mapper.find(id);
    }

    @Override
    public List<Subscription> all() {
        return mapper.all();
    }

    @Override
    public Optional<String> secret(SubscriptionId id) {
        return secrets.open(mapper.secret(id));
    }

    @Override
    @Transactional
    public Subscription add(Subscription subscription, @Nullable String secret, @Nullable Long after, Origin origin) {
        if (subscription.id().equals(Subscription.DECLARED)) {
            throw Rejection.notAllowed("only configuration can make the subscription " + Subscription.DECLARED);
        }
        insert(subscription, secret, origin);
        cursors.begin(subscription.cursor(), after);
        return subscription;
    }

    @Override
    @Transactional
    public Subscription change(Subscription wanted, @Nullable String secret, Origin origin) {
        Subscription known = free(wanted.id());
        return known.says(wanted) && secret == null
                ? known
                : save(known.change(wanted), sealed(known, wanted.receiver(), secret), Command.CHANGE, origin);
    }

    @Override
    @Transactional
    public Subscription enable(SubscriptionId id, boolean isEnabled, Origin origin) {
        Subscription known = free(id);
        return known.enabled() == isEnabled
                ? known
                : save(
                        known.enable(isEnabled),
                        mapper.secret(id),
                        isEnabled ? Command.ENABLE : Command.DISABLE,
                        origin);
    }

    @Override
    @Transactional
    public void remove(SubscriptionId id, Origin origin) {
        Subscription known = free(id);
        mapper.delete(id);
        cursors.forget(known.cursor());
        journal.append(new Change(KIND, id, known.version() + 1, Command.REMOVE, origin, known));
    }

    @Override
    @Transactional
    public void declare(Subscription wanted, @Nullable String secret) {
        mapper.lock();
        Optional<Subscription> known = find(wanted.id());
        if (known.isEmpty()) {
            insert(wanted, secret, Origin.SERVER);
        } else if (!known.get().says(wanted) || !secret(wanted.id()).equals(Optional.ofNullable(secret))) {
            String sealed = sealed(wanted.receiver(), secret);
            save(known.get().change(wanted), sealed, Command.CHANGE, Origin.SERVER);
        }
    }

    @Override
    @Transactional
    public void undeclare() {
        find(Subscription.DECLARED)
                .filter(Subscription::declared)
                .ifPresent(known -> save(known.undeclare(), mapper.secret(known.id()), Command.DISABLE, Origin.SERVER));
    }

    /** One that configuration does not declare. */
    private Subscription free(SubscriptionId id) {
        Subscription known = get(id);
        if (known.declared()) {
            throw Rejection.notAllowed("only configuration can change the subscription " + id);
        }
        return known;
    }

    private void insert(Subscription added, @Nullable String secret, Origin origin) {
        try {
            mapper.insert(added, sealed(added.receiver(), secret));
        } catch (DuplicateKeyException e) {
            throw Rejection.alreadyExists(KIND, added.id());
        }
        journal.append(new Change(KIND, added.id(), added.version(), Command.ADD, origin, added));
    }

    private Subscription save(Subscription changed, @Nullable String sealed, Command command, Origin origin) {
        if (mapper.update(changed, sealed) == 0) {
            throw Rejection.changedMeanwhile(KIND, changed.id());
        }
        journal.append(new Change(KIND, changed.id(), changed.version(), command, origin, changed));
        return changed;
    }

    /** What is known opens the same door only, or it could be had by sending it elsewhere. */
    private @Nullable String sealed(Subscription known, Receiver receiver, @Nullable String secret) {
        return secret == null && receiver.hasSameDoorAs(known.receiver())
                ? mapper.secret(known.id())
                : sealed(receiver, secret);
    }

    private @Nullable String sealed(Receiver receiver, @Nullable String secret) {
        if ((secret == null) != (receiver.authentication() == NONE)) {
            throw Rejection.invalid("a password or token belongs to a receiver with authentication, and to no other");
        }
        return secret == null ? null : secrets.seal(secret);
    }
}
