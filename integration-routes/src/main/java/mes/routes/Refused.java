package mes.routes;

import mes.common.Rejection;
import mes.journal.RefusedMessage;

/** A message that is not taken in, and why. */
public record Refused(Received message, Rejection why) {

    private static final int LONGEST_REASON = 1_000;

    RefusedMessage kept() {
        return new RefusedMessage(
                message.wire(),
                printable(message.topic()),
                message.payload(),
                message.decoder(),
                printable(why.getMessage()));
    }

    private static String printable(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return printable.substring(0, Math.min(printable.length(), LONGEST_REASON));
    }
}
