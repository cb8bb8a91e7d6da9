package mes.routes.intake;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.equipment.KnownEquipment;
import mes.journal.Attempt;
import mes.journal.Heard;
import mes.journal.MessageNumber;
import mes.journal.Sequences;
import mes.performance.EquipmentReports;
import mes.performance.PropertyValue;
import mes.routes.Reception;
import mes.routes.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores sets of messages, each set in one transaction: what a message says becomes true, or the message is kept in
 * quarantine with the reason why not.
 *
 * <p>Whatever it throws but a {@link Rejection} is an outage: the same set can succeed later.
 */
@Component
class MessageSets {

    private final Sequences sequences;
    private final KnownEquipment equipment;
    private final EquipmentReports reports;
    private final Reception reception;
    private final Attempt attempt;

    MessageSets(
            Sequences sequences,
            KnownEquipment equipment,
            EquipmentReports reports,
            Reception reception,
            Attempt attempt) {
        this.sequences = sequences;
        this.equipment = equipment;
        this.reports = reports;
        this.reception = reception;
        this.attempt = attempt;
    }

    /** @throws Rejection when the set cannot be stored as a whole, and nothing of it was */
    @Transactional
    public List<Outcome> store(List<Arrival> set) {
        Heard heard = sequences.hear(numbers(set));
        Iterator<Boolean> firsts = heard.firsts().iterator();
        Set<EquipmentId> unknown = equipment.unknown(speakers(set));
        List<PropertyValue> values = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(set.size());
        for (Arrival arrival : set) {
            Told told = arrival.told();
            if (told == null) {
                refused.add(new Refused(arrival.received(), Objects.requireNonNull(arrival.unreadable())));
                continue;
            }
            if (told.work() != null && told.values().isEmpty()) {
                keep(values); // the work may be about what was told before it
            }
            boolean isFirst = told.number() == null || firsts.next();
            Rejection refusal = isFirst
                    ? carryOut(told, unknown, values)
                    : Rejection.notAllowed("sequence " + told.number() + " was passed before");
            if (isFirst && refusal != null) {
                refused.add(new Refused(arrival.received(), refusal));
            }
            outcomes.add(outcome(told, heard, refusal));
        }
        keep(values);
        reception.refuse(refused);
        return outcomes;
    }

    /** Keeps a message in quarantine that cannot be stored for a reason that only the store knows. */
    @Transactional
    public List<Outcome> refuse(Arrival arrival, Rejection refusal) {
        Heard heard = sequences.hear(numbers(List.of(arrival)));
        reception.refuse(arrival.received(), refusal);
        return Stream.ofNullable(arrival.told())
                .map(told -> outcome(told, heard, refusal))
                .toList();
    }

    /** Carries out one message by itself, in the transaction that runs. */
    void carryOut(Told told) {
        equipment.check(List.of(told.equipment()));
        if (told.work() != null) {
            told.work().run();
        }
        keep(new ArrayList<>(told.values()));
    }

    private @Nullable Rejection carryOut(Told told, Set<EquipmentId> unknown, List<PropertyValue> values) {
        try {
            if (unknown.contains(told.equipment())) {
                throw Rejection.unknown("equipment", told.equipment());
            }
            if (told.work() != null) {
                attempt(told.work());
            }
            values.addAll(told.values());
            return null;
        } catch (Rejection refusal) {
            return refusal;
        }
    }

    private void attempt(Runnable work) {
        attempt.make(() -> Reception.conclusively(() -> {
            work.run();
            return true;
        }));
    }

    /** Stores the values and forgets them. */
    private void keep(List<PropertyValue> values) {
        if (!values.isEmpty()) {
            reports.properties(List.copyOf(values));
            values.clear();
        }
    }

    private static Outcome outcome(Told told, Heard heard, @Nullable Rejection refusal) {
        MessageNumber number = told.number();
        return new Outcome(
                told,
                number == null
                        ? null
                        : new MessageNumber(
                                number.sender(),
                                Objects.requireNonNull(heard.upTo().get(number.sender()))),
                told.answering() == null ? null : told.answering().answer(refusal));
    }

    private static List<MessageNumber> numbers(List<Arrival> set) {
        return understood(set).map(Told::number).filter(Objects::nonNull).toList();
    }

    private static Set<EquipmentId> speakers(List<Arrival> set) {
        return understood(set).map(Told::equipment).collect(toSet());
    }

    private static Stream<Told> understood(List<Arrival> set) {
        return set.stream().map(Arrival::told).filter(Objects::nonNull);
    }
}
