package mes.opcua.client;

import java.time.Duration;

/** How long a PLC on the same machine may take. */
final class PlcPatience {

    static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMillis(100));

    private PlcPatience() {}
}
