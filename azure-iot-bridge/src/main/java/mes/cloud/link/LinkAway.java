package mes.cloud.link;

import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The cloud cannot be reached, or does not let us in. */
public final class LinkAway extends IOException {

    private final boolean isRefused;

    LinkAway(String message, boolean isRefused, @Nullable Throwable cause) {
        super(message, cause);
        this.isRefused = isRefused;
    }

    public LinkAway(String message) {
        this(message, false, null);
    }

    /** A connection did not come about. */
    static LinkAway failing(@Nullable Throwable why) {
        boolean isRefused = why instanceof Mqtt3ConnAckException || why instanceof Mqtt5ConnAckException;
        return new LinkAway(String.valueOf(why == null ? null : why.getMessage()), isRefused, why);
    }

    /** The cloud does not take this. */
    public static LinkAway refusing(@Nullable Throwable why) {
        return new LinkAway("refused: " + (why == null ? null : why.getMessage()), true, why);
    }

    /** Whether it is there and said no. */
    public boolean isRefused() {
        return isRefused;
    }
}
