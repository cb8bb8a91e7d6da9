package example;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import mes.plugin.DecodedMessage;
import mes.plugin.DecodedMessage.Counts;
import mes.plugin.DecodedMessage.State;
import mes.plugin.MessageDecoder;
import mes.plugin.RawMessage;

/** Understands a lathe that says {@code 2026-11-21T17:00:00Z;RUN;1204.5;310;2}: time, status, speed, good and scrap. */
public final class LatheDecoder implements MessageDecoder {

    private static final Map<String, String> STATES = Map.of("RUN", "Executing", "STOP", "NotExecuting");

    @Override
    public DecodedMessage decode(RawMessage message) {
        String[] said = message.text().strip().split(";");
        if (said.length != 5 || !STATES.containsKey(said[1])) {
            throw new IllegalArgumentException("not what a lathe says: " + message.text());
        }
        return DecodedMessage.of(Map.of("SpindleSpeed", new BigDecimal(said[2])))
                .at(Instant.parse(said[0]))
                .in(new State(STATES.get(said[1]), null, said[1]))
                .counting(new Counts(new BigDecimal(said[3]), new BigDecimal(said[4]), BigDecimal.ZERO));
    }
}
