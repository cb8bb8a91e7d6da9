package mes.cloud.hearing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mes.cloud.link.Telegram;
import mes.cloud.telling.Budget;
import mes.cloud.telling.Telling;
import mes.cloud.telling.TellingSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Has done what the cloud asks for, and answers; what it throws is an outage. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
public final class CloudRequests {

    /** The edge by which it comes, and the wire under which it is in quarantine. */
    public static final String EDGE = "cloud";

    private final Commands commands;
    private final TellingSettings telling;
    private final Budget budget;
    private final ObjectMapper json;

    CloudRequests(Commands commands, TellingSettings telling, Telling parts, ObjectMapper json) {
        this.commands = commands;
        this.telling = telling;
        this.budget = parts.budget();
        this.json = json;
    }

    /**
     * Carries out a message; the same message gets the same answer, which is to be told before it is acknowledged.
     *
     * @param given the sender's identity of it, if the wire bears such; it may also stand in the body. Without one there is
     *     nobody to answer
     */
    public Optional<Telegram> carryOut(@Nullable String given, byte[] body) {
        String id = given == null ? commands.idIn(body) : given;
        if (!Commands.isName(id)) {
            commands.refuseNameless(body);
            return Optional.empty();
        }
        Telegram answer = telegram(commands.carryOut(id, body));
        budget.charge(answer); // an answer is sent whatever the budget
        return Optional.of(answer);
    }

    /**
     * Carries out what somebody waits for.
     *
     * @param command absent if the body says it
     */
    public Reply answer(@Nullable String command, byte[] body) {
        String id = "method " + UUID.randomUUID();
        Answer answer = command == null ? commands.carryOut(id, body) : commands.carryOut(id, command, body);
        return new Reply(answer.status(), written(answer));
    }

    /** Carries out what was kept; nobody waits for the answer any more. */
    public void carryOutAgain(byte[] body) {
        commands.carryOut("again " + UUID.randomUUID(), body);
    }

    private Telegram telegram(Answer answer) {
        Map<String, String> properties = Map.of(
                "schema", "millwright/1", "site", telling.site(), "kind", "answer", Telegram.ANSWERS, answer.answers());
        return new Telegram(UUID.nameUUIDFromBytes(written(answer)), properties, written(answer));
    }

    private byte[] written(Answer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }
}
