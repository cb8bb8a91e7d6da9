package mes.cloud.hearing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Quarantine;
import mes.journal.Receipts;
import mes.journal.RefusedMessage;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.NewJob;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out what the cloud asks for, each message once: what came of it is committed together with its answer. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
@EnableConfigurationProperties(HearingSettings.class)
final class Commands {

    private static final int LONGEST_ID = 255;

    private final HearingSettings settings;
    private final Receipts receipts;
    private final Quarantine quarantine;
    private final JobControl jobs;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    Commands(
            HearingSettings settings,
            Receipts receipts,
            Quarantine quarantine,
            JobControl jobs,
            PlatformTransactionManager transactions,
            ObjectMapper json,
            Clock clock) {
        this.settings = settings;
        this.receipts = receipts;
        this.quarantine = quarantine;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    /** The answer, now or as it was given when this message came before; what is refused is kept in quarantine. */
    Answer carryOut(String id, byte[] body) {
        return once(id, body, asked -> asked);
    }

    /** The answer to a direct method, whose name is the command. */
    Answer carryOut(String id, String method, byte[] body) {
        return once(id, body.length == 0 ? new byte[] {'{', '}'} : body, asked -> asked.as(method));
    }

    /** Keeps a message that nobody can answer, for it has no identity of its own. */
    void refuseNameless(byte[] body) {
        keep(body, "the message has no id, or one over " + LONGEST_ID + " characters");
    }

    private void keep(byte[] body, String why) {
        transaction.executeWithoutResult(
                status -> quarantine.add(new RefusedMessage(CloudRequests.EDGE, settings.user(), body, null, why)));
    }

    /** The identity that stands in the message itself; "" if there is none. */
    String idIn(byte[] body) {
        try {
            return json.readTree(body).path("id").asText();
        } catch (IOException e) {
            return "";
        }
    }

    static boolean isName(String id) {
        return !id.isBlank() && id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
    }

    private Answer once(String id, byte[] body, UnaryOperator<Asked> completed) {
        try {
            return answer(receipts.once(
                    CloudRequests.EDGE,
                    id,
                    () -> written(Answer.accepted(id, carryOut(id, completed.apply(read(body))))),
                    why -> written(refusal(id, body, why))));
        } catch (RuntimeException e) {
            if (isOutage(e)) {
                throw e;
            }
            return refusal(
                    id,
                    body,
                    Rejection.invalid(
                            "it cannot be carried out: " + e.getClass().getSimpleName()));
        }
    }

    /** What would fail each time it comes is refused like anything else that makes no sense. */
    private static boolean isOutage(RuntimeException e) {
        return e instanceof NestedRuntimeException && !(e instanceof DataIntegrityViolationException);
    }

    private Answer refusal(String id, byte[] body, Rejection why) {
        keep(body, why.getMessage());
        return Answer.refused(id, why);
    }

    private JobOrder carryOut(String id, Asked asked) {
        CloudCommand command = asked.known();
        if (!settings.commands().contains(command) || !command.isFor(settings.role())) {
            throw Rejection.forbidden("the cloud may not " + command);
        }
        if (asked.expires() != null && asked.expires().isBefore(clock.instant())) {
            throw Rejection.refused("it expired at " + asked.expires());
        }
        Origin origin = new Origin(CloudRequests.EDGE, settings.user(), id);
        JobCommand onOrder = command.jobCommand();
        return onOrder == null ? store(asked, origin) : jobs.execute(asked.order(), onOrder, origin);
    }

    private JobOrder store(Asked asked, Origin origin) {
        NewJob job = new NewJob(asked.order(), asked.work(), Boolean.TRUE.equals(asked.start()));
        return jobs.storeAll(List.of(job), origin).get(0);
    }

    private Asked read(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, Asked.class))
                    .orElseThrow(() -> Rejection.invalid("it says nothing"));
        } catch (JsonProcessingException e) {
            throw e.getCause() instanceof Rejection rejection ? rejection : Rejection.invalid(e.getOriginalMessage());
        } catch (IOException e) {
            throw Rejection.invalid(String.valueOf(e.getMessage()));
        }
    }

    private String written(Answer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }

    private Answer answer(String written) {
        try {
            return json.readValue(written, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the receipt holds no answer", e);
        }
    }
}
