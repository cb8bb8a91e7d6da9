package mes.benchmarks.b2mml;

import java.time.Duration;
import mes.b2mml.Bod;
import mes.b2mml.XmlCodec;
import mes.benchmarks.Server;
import mes.equipment.EquipmentHierarchy;

/** The two ways of a document that are compared. */
final class Intake {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Server server;
    private final Door door;
    private final XmlCodec codec;

    Intake(Server server) {
        this.server = server;
        this.door = new Door(server);
        this.codec = server.part(XmlCodec.class);
        Schedules.plant(server.part(EquipmentHierarchy.class));
    }

    /** The limit: the document is validated and unmarshalled, and no more. */
    void read(byte[] document) {
        if (!(codec.read(document) instanceof Bod)) {
            throw new IllegalStateException("the document of the benchmark is not valid");
        }
    }

    /** The whole way: by HTTP into the server, validated, committed with fsync, and answered. */
    void commit(byte[] document) throws Exception {
        door.post(document);
    }

    /** Waits until the server has told everybody else of what it took in. */
    void settle() throws InterruptedException {
        server.settle(PATIENCE);
    }
}
