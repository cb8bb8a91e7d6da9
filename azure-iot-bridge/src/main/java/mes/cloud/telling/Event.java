package mes.cloud.telling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the cloud is told.
 *
 * @param equipment what it is about, if that is equipment or happens there
 * @param position of the journal's entry; absent for what is told at intervals
 * @param json as it stands in the message, UTF-8
 */
record Event(UUID id, @Nullable String equipment, @Nullable Long position, byte[] json) {

    boolean fitsAnyMessage() {
        return json.length + Block.FRAME <= Block.LARGEST_MESSAGE;
    }
}
