package mes.opcua.jobcontrol;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mes.equipment.Equipment;
import mes.equipment.EquipmentId;
import mes.journal.JournalEntry;
import mes.journal.JournalReader;
import mes.opcua.isa95.JobControlTypes;
import mes.opcua.nodeset.Instances;
import mes.opcua.stack.LiveNamespace;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The job control of every work center and work unit: {@code equipment/{id}/JobOrderControl}, {@code /JobOrderResults} and
 * {@code /JobResponseReceiver}.
 *
 * <p>Lists are brought up to date by one thread at a time; calls come from many.
 */
public final class JobControlNodes implements JournalReader {

    private static final String JOBS = "http://opcfoundation.org/UA/Machinery/Jobs/";
    private static final int RECEIVER = 1008;
    private static final int PROVIDER = 1003;
    private static final int RESPONSE_RECEIVER = 1004;

    /** Optional parts that would tell the state of the machine as a whole. */
    private static final Set<String> LEFT_OUT = Set.of(
            "LastTransition", "AvailableStates", "AvailableTransitions", "Name", "Number", "EffectiveDisplayName");

    private final LiveNamespace nodes;
    private final JobRecords records;
    private final int mostOpen;
    private final int mostFinished;
    private final JobControlTypes types;
    private final Account.Writer accounts;
    private final Instances instances;
    private final StatusEvents events;
    private final Equipped equipped = new Equipped();
    private final Map<EquipmentId, Station> stations = new ConcurrentHashMap<>();
    private final Map<JobOrderId, EquipmentId> places = new ConcurrentHashMap<>();

    /**
     * @param mostOpen how many job orders that are not over a station accepts
     * @param mostFinished how many that are over it lists
     */
    public JobControlNodes(
            OpcUaServer server,
            LiveNamespace nodes,
            Instances instances,
            JobRecords records,
            int mostOpen,
            int mostFinished) {
        this.nodes = nodes;
        this.records = records;
        this.mostOpen = mostOpen;
        this.mostFinished = mostFinished;
        this.types = new JobControlTypes(server.getStaticEncodingContext());
        this.accounts = new Account.Writer(types);
        this.instances = instances;
        this.events = new StatusEvents(server, nodes, types);
    }

    /** The nodesets must be loaded. */
    public void startup() {
        events.startup();
    }

    /** Adds a station where there is none yet, below the node of its equipment. */
    public synchronized void show(Equipment equipment) {
        Set<EquipmentId> limited = equipped.put(equipment);
        if (equipment.level().doesWork() && !stations.containsKey(equipment.id())) {
            Station station = new Station(equipment.id(), nodes, mostFinished);
            addObjects(station);
            addMethods(station);
            station.showList();
            stations.put(equipment.id(), station);
        }
        limited.forEach(this::showLimits);
    }

    public synchronized void remove(EquipmentId equipment) {
        stations.remove(equipment);
        equipped.remove(equipment).forEach(this::showLimits);
    }

    /** Lists job orders as they are now, or takes them off the list. */
    public synchronized void show(List<JobOrder> orders) {
        orders.stream().flatMap(this::place).distinct().forEach(Station::showList);
    }

    @Override
    public void read(JournalEntry entry) {
        switch (entry.kind()) {
            case "job-order" -> {
                refresh(new JobOrderId(entry.id()));
                tell(account(read(entry, JobOrder.class)), entry);
            }
            case "dispatch" -> followDispatch(new JobOrderId(entry.id()), entry);
            case "job-response" -> refresh(new JobOrderId(entry.id()));
            default -> {}
        }
    }

    /** A step on the way to the equipment may be one from substate to substate. */
    private void followDispatch(JobOrderId id, JournalEntry entry) {
        Optional<Account> before = listed(id);
        refresh(id);
        Optional<Account> now = listed(id);
        boolean moved = before.isPresent()
                && now.isPresent()
                && before.get().record().state() == now.get().record().state()
                && !before.get().states().equals(now.get().states());
        if (moved) {
            tell(now.get(), entry);
        }
    }

    private void tell(Account account, JournalEntry entry) {
        Station station = station(account.record().work().equipment());
        if (station != null && account.record().state().isListed()) {
            events.tell(station, account, entry.at());
        }
    }

    private void refresh(JobOrderId id) {
        records.orders().find(id).ifPresent(order -> show(List.of(order)));
    }

    private Optional<Account> listed(JobOrderId id) {
        return Optional.ofNullable(places.get(id))
                .map(stations::get)
                .flatMap(station -> station.list().find(id));
    }

    private void showLimits(EquipmentId equipment) {
        Station station = stations.get(equipment);
        if (station != null) {
            station.showLimits(mostOpen, equipped.of(equipment));
        }
    }

    /** @return the stations whose lists changed */
    private Stream<Station> place(JobOrder order) {
        Station to = order.state().isListed() ? station(order.work().equipment()) : null;
        EquipmentId before = to == null ? places.remove(order.id()) : places.put(order.id(), to.equipment());
        Station from = station(before);
        if (from != null && from != to) {
            from.list().remove(order.id());
        }
        if (to != null) {
            to.list().put(account(order));
        }
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(to)).flatMap(Optional::stream);
    }

    private @Nullable Station station(@Nullable EquipmentId equipment) {
        return equipment == null ? null : stations.get(equipment);
    }

    private Account account(JobOrder order) {
        return accounts.of(
                order,
                records.responses().find(order.id()),
                records.dispatches().find(order.id()));
    }

    private <T> T read(JournalEntry entry, Class<T> type) {
        try {
            return records.json().readValue(entry.record(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not readable as " + type + ": " + entry.position(), e);
        }
    }

    private void addObjects(Station station) {
        QualifiedName receiver = instances.name(JOBS, "JobOrderControl");
        QualifiedName provider = instances.name(JOBS, "JobOrderResults");
        QualifiedName responses = new QualifiedName(nodes.getNamespaceIndex(), "JobResponseReceiver");
        add(station, station.receiver(), receiver, RECEIVER);
        add(station, station.provider(), provider, PROVIDER);
        add(station, station.responseReceiver(), responses, RESPONSE_RECEIVER);
        station.notifiers().forEach(object -> nodes.setNotifier(object, NodeIds.Server));
        station.showNoState();
    }

    private void add(Station station, String id, QualifiedName name, int type) {
        instances.add(
                id,
                name,
                types.id(type),
                nodes.id(station.object()),
                NodeIds.HasComponent,
                part -> !LEFT_OUT.contains(part));
    }

    private void addMethods(Station station) {
        Methods methods = new Methods(new Callers(records.users()), types);
        Calls calls =
                new Calls(station, records, new JobOrderWords(types), accounts, equipped, mostOpen, this::refresh);
        attach(station.receiver(), methods.receiver(calls));
        attach(station.provider(), methods.provider(calls));
        attach(station.responseReceiver(), methods.responseReceiver(calls));
    }

    private void attach(String object, Map<String, Method> methods) {
        methods.forEach((name, method) -> {
            NodeId id = nodes.id(object + "/" + name);
            UaMethodNode node =
                    (UaMethodNode) nodes.getNodeManager().getNode(id).orElseThrow();
            node.setInvocationHandler(method);
            node.getFilterChain().addLast(method.permissions());
        });
    }
}
