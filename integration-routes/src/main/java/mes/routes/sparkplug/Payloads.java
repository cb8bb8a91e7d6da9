package mes.routes.sparkplug;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import mes.common.Rejection;
import org.eclipse.tahu.message.SparkplugBPayloadDecoder;
import org.eclipse.tahu.message.SparkplugBPayloadEncoder;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.SparkplugBPayload;
import org.eclipse.tahu.model.MetricDataTypeMap;

/** Sparkplug B as octets. */
final class Payloads {

    private static final String SESSION = "bdSeq";

    private Payloads() {}

    /** @throws Rejection INVALID when it is none, or compressed */
    static SparkplugBPayload read(byte[] octets, MetricDataTypeMap types) {
        SparkplugBPayload payload = decode(octets, types);
        if (payload.getBody() != null && payload.getBody().length > 0) {
            throw Rejection.invalid("a compressed payload is not taken");
        }
        return payload;
    }

    private static SparkplugBPayload decode(byte[] octets, MetricDataTypeMap types) {
        try {
            return new SparkplugBPayloadDecoder().buildFromByteArray(octets, types);
        } catch (Exception e) { // the decoder declares nothing narrower
            throw Rejection.invalid("no payload of Sparkplug B: " + e.getMessage());
        }
    }

    static byte[] write(List<Metric> metrics, Instant now) {
        try {
            return new SparkplugBPayloadEncoder()
                    .getBytes(new SparkplugBPayload(Date.from(now), metrics, null, null, null), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the session that a birth begins and a death ends. */
    static long session(SparkplugBPayload payload) {
        return payload.getMetrics().stream()
                .filter(metric -> SESSION.equals(metric.getName()) && metric.getValue() instanceof Number)
                .mapToLong(metric -> ((Number) metric.getValue()).longValue())
                .findFirst()
                .orElseThrow(() -> Rejection.invalid("the metric bdSeq is missing"));
    }
}
