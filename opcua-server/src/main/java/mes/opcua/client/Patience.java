package mes.opcua.client;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a PLC may take.
 *
 * @param answer until it answers a request
 * @param keepAlive until it says that it is alive when nothing changes; three times that long it may be silent
 * @param pause until it is tried again, at first
 */
public record Patience(
        @DefaultValue("5s") Duration answer,
        @DefaultValue("2s") Duration keepAlive,
        @DefaultValue("1s") Duration pause) {

    /** What is right for most. */
    static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(1));

    Duration longestSilence() {
        return keepAlive.multipliedBy(3);
    }
}
