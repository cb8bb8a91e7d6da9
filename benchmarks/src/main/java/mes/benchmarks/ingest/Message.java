package mes.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/** A message of the native contract, as docs/messages promises it: one value of one property. */
final class Message {

    private Message() {}

    static byte[] topic(String machine) {
        return ("mes/v1/" + machine + "/property-value").getBytes(UTF_8);
    }

    static byte[] payload(String epoch, long sequence, Instant time) {
        return ("{\"schema\":1,\"epoch\":\"" + epoch + "\",\"sequence\":" + sequence + ",\"time\":\"" + time
                        + "\",\"timeQuality\":\"synchronized\",\"values\":{\"Value\":" + sequence + "}}")
                .getBytes(UTF_8);
    }
}
