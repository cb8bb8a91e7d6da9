package mes.opcua.plant;

import static java.util.Objects.requireNonNullElse;

import java.nio.file.Path;
import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.journal.Journal;
import mes.opcua.alarm.AlarmRecords;
import mes.opcua.history.HistoryReads;
import mes.opcua.jobcontrol.JobRecords;
import mes.opcua.nodeset.NodeSetFile;
import mes.opcua.nodeset.NodeSets;
import mes.opcua.stack.Address;
import mes.opcua.stack.Application;
import mes.opcua.stack.GuardedServer;
import mes.opcua.stack.UserNames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the plant to SCADA and HMI as OPC UA, for as long as the host runs. */
@Component
@ConditionalOnProperty(name = "mes.opcua.enabled", matchIfMissing = true)
final class PlantServer implements SmartLifecycle {

    private static final String PATH = "/millwright";

    private final OpcUaSettings settings;
    private final Application application;
    private final PlantRecords records;
    private final JobRecords jobs;
    private final AlarmRecords alarms;
    private final PlantGuests guests;
    private final Journal journal;
    private final Cursors cursors;
    private final PlatformTransactionManager transactions;
    private final Path nodesets;
    private @Nullable Open open;

    PlantServer(
            OpcUaSettings settings,
            Application application,
            PlantRecords records,
            JobRecords jobs,
            AlarmRecords alarms,
            PlantGuests guests,
            Journal journal,
            Cursors cursors,
            PlatformTransactionManager transactions,
            @Value("${mes.data:./data}") Path data) {
        this.settings = settings;
        this.application = application;
        this.records = records;
        this.jobs = jobs;
        this.alarms = alarms;
        this.guests = guests;
        this.journal = journal;
        this.cursors = cursors;
        this.transactions = transactions;
        this.nodesets = requireNonNullElse(settings.nodesets(), data.resolve("nodesets"));
    }

    @Override
    public void start() {
        Address address = Address.free(settings.bind(), settings.host(), settings.port(), PATH);
        GuardedServer server = new GuardedServer(
                "Millwright", address, application, new UserNames(guests), settings.limits(), settings.allowNone());
        TransactionOperations timely = timely();
        server.milo().addServiceSet(PATH, new HistoryReads(server, settings.limits(), records.history(), timely));
        Plant plant = new Plant(server, records, jobs.within(timely), alarms.within(timely), settings);
        NodeSets nodeSets = nodeSets(server);
        long position = journal.newest();
        plant.startup();
        server.listen();
        open = new Open(
                server,
                nodeSets,
                plant,
                cursors.watch("opcua", position, plant),
                new PropertyWatch(server.milo(), plant, records, settings.waitingValues()));
    }

    @Override
    public void stop() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public boolean isRunning() {
        return open != null;
    }

    /** Ends the sessions of applications and users that may no longer be there. */
    void endRevokedSessions() {
        if (open != null) {
            open.server.endRevokedSessions();
        }
    }

    /** Shows the server's certificate as it is now. */
    void showCertificate() {
        if (open != null) {
            open.server.showCertificate();
        }
    }

    /** The address at which it listens now. */
    String url() {
        if (open == null) {
            throw new IllegalStateException("the OPC UA server does not listen");
        }
        return open.server.url();
    }

    /** The database gives up what nobody waits for any more. */
    private TransactionOperations timely() {
        TransactionTemplate timely = new TransactionTemplate(transactions);
        timely.setTimeout((int) settings.limits().answer().toSeconds());
        return timely;
    }

    /** After the plant's own, so that its namespace keeps its place in front. */
    private NodeSets nodeSets(GuardedServer server) {
        NodeSets nodeSets = new NodeSets(server.milo());
        nodeSets.startup();
        nodeSets.load(NodeSetFile.official());
        nodeSets.load(NodeSetFile.in(nodesets));
        return nodeSets;
    }

    private record Open(
            GuardedServer server, NodeSets nodeSets, Plant plant, Following following, PropertyWatch properties) {

        void close() {
            properties.close();
            following.close();
            server.close();
            plant.shutdown();
            nodeSets.shutdown();
        }
    }
}
