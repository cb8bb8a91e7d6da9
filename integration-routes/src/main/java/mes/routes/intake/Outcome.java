package mes.routes.intake;

import mes.journal.MessageNumber;
import org.jspecify.annotations.Nullable;

/**
 * What came of a message that was understood.
 *
 * @param heard how far its sender has been heard now, if its messages are numbered
 * @param answer as the message's {@link Told.Answering} wrote it, if it is to be answered
 */
public record Outcome(
        Told told, @Nullable MessageNumber heard, @Nullable Object answer) {}
