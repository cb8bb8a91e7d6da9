package mes.b2mml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document of any release: what was read, in the words of V0701, and what did not carry over to them.
 *
 * @param older of an older release: the transaction it asked for, in that release's words
 */
public record Received(
        Reading reading,
        @Nullable OlderRelease release,
        @Nullable Transaction older,
        List<Loss> losses) {

    /** A document of V0701. */
    public static Received of(Reading reading) {
        return new Received(reading, null, null, List.of());
    }

    /** The release it is written in, unless that is V0701. */
    public Optional<OlderRelease> olderRelease() {
        return Optional.ofNullable(release);
    }

    /** The name of the answer in the words of the request. */
    String nameOf(Transaction answer) {
        return older == null || answer.verb() == Verb.CONFIRM
                ? answer.name()
                : new Transaction(answer.verb(), older.noun()).name();
    }
}
