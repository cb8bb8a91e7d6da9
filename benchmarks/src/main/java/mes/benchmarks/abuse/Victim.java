package mes.benchmarks.abuse;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.alert.AlertControl;
import mes.alert.Condition;
import mes.benchmarks.Server;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;

/** A whole server with a hundred work units, ten alerts and three users; it says where its OPC UA is. */
final class Victim {

    static final String HONEST = "honest";
    static final String ABUSER = "abuser";
    static final String PASSWORD = "measures all day";
    static final String WORK_UNIT = "M-0";

    private static final Origin BENCHMARK = Origin.of("benchmark", "benchmark");

    private Victim() {}

    public static void main(String[] arguments) throws IOException {
        int port = Server.freePort();
        try (Server server = Server.start("mes.opcua.port=" + port, "mes.admin.password=" + PASSWORD)) {
            Users users = server.part(Users.class);
            users.put(new User(HONEST, Set.of(Role.OPERATOR), null), PASSWORD, BENCHMARK);
            users.put(new User(ABUSER, Set.of(Role.SUPERVISOR), null), PASSWORD, BENCHMARK);
            EquipmentHierarchy equipment = server.part(EquipmentHierarchy.class);
            IntStream.range(0, 100)
                    .mapToObj(number -> new EquipmentId("M-" + number))
                    .forEach(id -> equipment.put(id, EquipmentLevel.WORK_UNIT, null, "", BENCHMARK));
            AlertControl alerts = server.part(AlertControl.class);
            IntStream.range(0, 10)
                    .mapToObj(number -> Condition.active("C" + number, 500, "", Instant.now()))
                    .forEach(condition -> alerts.raise(new EquipmentId(WORK_UNIT), condition, BENCHMARK));
            Program.ready("opc.tcp://127.0.0.1:" + port + "/millwright");
        }
    }
}
