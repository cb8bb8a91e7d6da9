package mes.plant;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The one server for all that does not kill it, started when first needed; the ERP and the hub that it reports to. */
public final class Stage {

    public static final ErpDoor ERP_DOOR = new ErpDoor();
    public static final CloudHub HUB = new CloudHub();
    public static final Site SITE = open();

    private Stage() {}

    private static Site open() {
        Doors doors = Doors.free();
        Path folder = Path.of("target", "server-" + doors.httpPort());
        ERP_DOOR.open();
        Stream<String> properties = Stream.of(
                "mes.data=data",
                "mes.erp.url=" + ERP_DOOR.url(),
                "mes.dispatch.patience=5s",
                "mes.sparkplug.host-id=millwright");
        Server server = Server.start(
                doors, folder, Stream.concat(properties, HUB.properties(folder)).toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return new Site(doors);
    }
}
