package mes.benchmarks.ingest;

import org.jspecify.annotations.Nullable;

/** A broker to publish to, and as whom. */
public record Broker(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {

    public String url() {
        return "tcp://" + host + ":" + port;
    }
}
