package mes.plant;

import java.nio.file.Path;

/** The one server for all that does not kill it, started when first needed, and the ERP that it reports to. */
public final class Stage {

    public static final ErpDoor ERP_DOOR = new ErpDoor();
    public static final Site SITE = open();

    private Stage() {}

    private static Site open() {
        Doors doors = Doors.free();
        Path folder = Path.of("target", "server-" + doors.httpPort());
        ERP_DOOR.open();
        Server server = Server.start(
                doors,
                folder,
                "mes.data=data",
                "mes.erp.url=" + ERP_DOOR.url(),
                "mes.dispatch.patience=5s",
                "mes.sparkplug.host-id=millwright");
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return new Site(doors);
    }
}
