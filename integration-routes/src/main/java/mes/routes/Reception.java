package mes.routes;

import java.util.List;
import java.util.function.Supplier;
import mes.common.Reason;
import mes.common.Rejection;
import mes.journal.Attempt;
import mes.journal.Quarantine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages in: each is carried out, or kept in quarantine with the reason why not.
 *
 * <p>Whatever it throws is an outage: the same message can succeed later.
 */
@Component
public class Reception {

    /** The route configuration under which what fails is tried again in place, for as long as it takes. */
    public static final String PATIENT = "patient";

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Quarantine quarantine;
    private final Attempt attempt;

    Reception(Quarantine quarantine, Attempt attempt) {
        this.quarantine = quarantine;
        this.attempt = attempt;
    }

    /** Carries out the work of a message in one transaction; when it is refused, the message is kept and nothing else. */
    @Transactional
    public void take(Received message, Runnable work) {
        try {
            attempt.make(() -> conclusively(() -> {
                work.run();
                return true;
            }));
        } catch (Rejection rejection) {
            refuse(message, rejection);
        }
    }

    /** Keeps a message in quarantine. */
    public void refuse(Received message, Rejection rejection) {
        refuse(List.of(new Refused(message, rejection)));
    }

    /** Keeps messages in quarantine, in their order; a flood of them is one line of the log. */
    public void refuse(List<Refused> all) {
        if (!all.isEmpty()) {
            Refused first = all.get(0);
            String others = all.size() == 1 ? "" : " and " + (all.size() - 1) + " others";
            LOG.info(
                    "{}{} into quarantine: {}",
                    first.message().topic(),
                    others,
                    first.why().getMessage());
            quarantine.addAll(all.stream().map(Refused::kept).toList());
        }
    }

    /** The same work, but everything that would come out the same another time is a {@link Rejection}. */
    public static <T> T conclusively(Supplier<T> work) {
        try {
            return work.get();
        } catch (Rejection rejection) {
            throw rejection.reason() == Reason.CHANGED_MEANWHILE ? again(rejection) : rejection;
        } catch (DataIntegrityViolationException e) {
            throw Rejection.invalid(
                    "cannot be kept: " + e.getMostSpecificCause().getMessage());
        } catch (DataAccessException | TransactionException outage) {
            throw outage;
        } catch (RuntimeException fault) { // of ours: one message must not stop all that follow it
            LOG.error("A message could not be carried out", fault);
            throw Rejection.invalid("fault of the server: " + fault);
        }
    }

    private static RuntimeException again(Rejection changedMeanwhile) {
        return new OptimisticLockingFailureException(changedMeanwhile.getMessage(), changedMeanwhile);
    }
}
