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
import org.jspecify.annotations.Nullable;

/**
 * The job control of every work center and work unit: {@code equipment/{id}/JobOrderControl}, {@code /JobOrderResults} and
 * {@code /JobResponseReceiver}.
 *
 * <p>Lists are brought up to date by one thread at a time; calls come from many.
 */
public final class JobControlNodes implements JournalReader {

    private final LiveNamespace nodes;
    private final JobRecords records;
    private final int mostOpen;
    private final int mostFinished;
    private final JobOrderWords words;
    private final Account.Writer accounts;
    private final StationNodes building;
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
        JobControlTypes types = new JobControlTypes(server.getStaticEncodingContext());
        this.words = new JobOrderWords(types);
        this.accounts = new Account.Writer(types);
        this.building = new StationNodes(nodes, instances, types, new Callers(records.users()), this::calls);
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
            building.add(station);
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

    private Calls calls(Station station) {
        return new Calls(station, records, words, accounts, equipped, mostOpen, this::refresh);
    }

    private <T> T read(JournalEntry entry, Class<T> type) {
        try {
            return records.json().readValue(entry.record(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not readable as " + type + ": " + entry.position(), e);
        }
    }
}
