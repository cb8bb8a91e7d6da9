package mes.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mes.Mosquitto;
import mes.OnMillwright;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Leases;
import mes.routes.Received;
import mes.routes.intake.Contract;
import mes.routes.intake.Intake;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two servers on one database share what a Mosquitto has for them, whatever of it all breaks down. */
@OnMillwright
class SeveralServersTest {

    private static final String WIRE = "mes/v1/+/property-value?clientId=millwright-machine&shares=2";

    /** It lets everybody in, and when it is killed forgets up to twenty messages. */
    private static final String FORGETS_TWENTY_MESSAGES = """
            allow_anonymous true
            max_queued_messages 0
            persistence true
            autosave_interval 20
            autosave_on_changes true
            """;

    @TempDir
    Path folder;

    @Autowired
    CamelContext camel;

    @Autowired
    Leases leases;

    @Autowired
    Intake intake;

    @Autowired
    @Qualifier("machineContract")
    Contract contract;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JdbcConnectionDetails connection;

    @Autowired
    DataFolder data;

    private Mosquitto mosquitto;
    private SecondServer second;
    private List<EquipmentId> mills;

    @BeforeEach
    void twoServers() throws Exception {
        mosquitto = new Mosquitto(folder, FORGETS_TWENTY_MESSAGES);
        second = secondServer();
        mills = Stream.generate(this::mill).limit(10).toList();
        camel.addComponent(
                "mosquitto", new MqttComponent(new MqttServer(mosquitto.url(), "", ""), new ForeignBroker(leases)));
        camel.addRoutes(wire());
        // Who is alone opens every part; what is said before a part is first opened, nobody keeps.
        second.awaitSaying("This server receives millwright-machine-1-of-2");
        second.awaitSaying("This server receives millwright-machine-2-of-2");
        camel.getRouteController().startRoute("shared");
    }

    @AfterEach
    void oneServer() throws Exception {
        camel.getRouteController().stopRoute("shared");
        camel.removeRoute("shared");
        second.close();
        mosquitto.close();
    }

    @Test
    void loseNothingAndStoreNothingTwiceThroughTenFaults() throws Throwable {
        try (CountingMachines machines = new CountingMachines(mosquitto.url(), mills, database)) {
            machines.awaitProgress();

            for (Executable fault : faults()) {
                fault.execute();
                machines.awaitProgress();
            }

            machines.end()
                    .forEach((mill, last) -> assertThat(machines.stored(mill))
                            .as(() -> mill + ", in quarantine: " + machines.quarantined(mill))
                            .containsExactlyElementsOf(CountingMachines.upTo(last)));
        }
    }

    private List<Executable> faults() {
        return List.of(
                this::killTheBroker,
                this::killAProcessOfTheDatabase,
                this::closeTheWire,
                this::breakOffTheDatabase,
                this::killTheBroker,
                second::freeze,
                second::thaw,
                this::killAProcessOfTheDatabase,
                this::killTheBroker,
                second::kill);
    }

    private void killTheBroker() throws IOException {
        mosquitto.kill();
        mosquitto.start();
    }

    /** PostgreSQL trusts nothing that this process could have touched: it ends all and recovers. */
    private void killAProcessOfTheDatabase() {
        List<Integer> processes = database.queryForList(
                "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
                Integer.class);
        processes.stream()
                .flatMap(process -> ProcessHandle.of(process).stream())
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElseThrow();
    }

    private void breakOffTheDatabase() {
        database.queryForList("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """);
    }

    private void closeTheWire() throws Exception {
        camel.getRouteController().stopRoute("shared");
        camel.getRouteController().startRoute("shared");
    }

    private RouteBuilder wire() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("mosquitto:" + WIRE)
                        .routeId("shared")
                        .errorHandler(noErrorHandler())
                        .process(intake.of(exchange -> Received.by("property-value", exchange), contract));
            }
        };
    }

    private SecondServer secondServer() throws IOException {
        return new SecondServer(
                folder,
                List.of(
                        "mes.mqtt.url=" + mosquitto.url(),
                        "mes.wire.machine=mqtt:" + WIRE,
                        "mes.lease=3s",
                        "spring.datasource.hikari.connection-init-sql=SET idle_in_transaction_session_timeout = '2s'",
                        "spring.datasource.url=" + connection.getJdbcUrl(),
                        "spring.datasource.username=" + connection.getUsername(),
                        "spring.datasource.password=" + connection.getPassword(),
                        "mes.admin.password=" + OnMillwright.ADMIN_PASSWORD,
                        "mes.secret-key="
                                + Files.readString(data.path().resolve("secret-key"))
                                        .strip()));
    }

    private EquipmentId mill() {
        EquipmentId id = new EquipmentId("MILL-" + UUID.randomUUID());
        equipment.add(id, EquipmentLevel.WORK_UNIT, null, "", Origin.SERVER);
        return id;
    }
}
