package mes.opcua.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import mes.equipment.EquipmentId;
import mes.performance.CurrentValue;
import mes.performance.PropertyValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;

/**
 * The properties that one PLC tells, as they are kept: all that was told, and stale whenever nobody knows whether they are
 * still so.
 *
 * <p>What could not be kept because the database is away is not known either. For changes by one thread.
 */
final class KnownProperties {

    private final PlcSettings settings;
    private final EquipmentId equipment;
    private final PlcReports reports;
    private final PlcClock clock;
    private final Map<String, Known> known = new ConcurrentSkipListMap<>();

    KnownProperties(PlcSettings settings, PlcReports reports, PlcClock clock) {
        this.settings = settings;
        this.equipment = new EquipmentId(settings.equipment());
        this.reports = reports;
        this.clock = clock;
    }

    /** Learns what was kept before. Nobody has listened since. */
    void begin() {
        Map<String, Known> kept = new HashMap<>();
        settings.property().keySet().forEach(property -> kept.put(property, Known.NOTHING));
        for (CurrentValue value : reports.properties(equipment)) {
            kept.computeIfPresent(
                    value.property(), (it, none) -> Known.told(value.value(), value.time(), value.time()));
        }
        known.putAll(kept);
        away("not heard yet");
    }

    /** When each became what it is; those that have no value are not there. */
    Map<String, Instant> times() {
        Map<String, Instant> times = new HashMap<>();
        known.forEach((property, now) -> {
            if (now.text() != null) {
                times.put(property, now.time());
            }
        });
        return times;
    }

    /** Takes what the subscription told, in its order. */
    void take(List<Heard.Said> said) {
        change(draft -> said.forEach(one -> draft.hear(one.property(), one.value())));
    }

    /**
     * Takes what a look found.
     *
     * @return whether the subscription does not tell what it should: it had time since the last look, or a node that was
     *     gone is there again and may be another
     */
    boolean take(Map<String, DataValue> found) {
        boolean isMute = found.entrySet().stream().anyMatch(now -> {
            Known before = known.getOrDefault(now.getKey(), Known.NOTHING);
            Trouble trouble = before.trouble();
            return before.isDoubted()
                    || trouble != null
                            && trouble.isTold()
                            && now.getValue().statusCode().isGood();
        });
        change(draft -> found.forEach(draft::find));
        return isMute;
    }

    /** Marks what should have given a sign of life and did not. */
    void expire() {
        change(draft -> known.forEach((property, now) -> {
            if (now.trouble() == null && draft.isOverdue(property)) {
                draft.stale(
                        property,
                        Trouble.found("nothing new for more than "
                                + settings.propertyNode(property).expectedInterval()));
            }
        }));
    }

    /** Nobody hears of any of them. */
    void away(String why) {
        change(draft -> known.keySet().forEach(property -> draft.stale(property, Trouble.found(why))));
    }

    /**
     * Keeps what the server kept while nobody listened.
     *
     * @return how many values
     */
    int remember(String property, List<DataValue> history) {
        List<PropertyValue> values = new ArrayList<>();
        for (DataValue value : history) {
            DateTime time = value.sourceTime();
            if (value.statusCode().isGood() && time != null) {
                Texts.of(value)
                        .ifPresent(text ->
                                values.add(new PropertyValue(equipment, property, PlcClock.instantOf(time), text)));
            }
        }
        reports.properties(values);
        return values.size();
    }

    /** Why each that is not good is not. */
    Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        known.forEach((property, now) ->
                Optional.ofNullable(now.trouble()).ifPresent(trouble -> troubles.put(property, trouble.why())));
        return troubles;
    }

    private void change(Consumer<PropertyDraft> how) {
        PropertyDraft draft = new PropertyDraft(settings, clock, known);
        how.accept(draft);
        reports.properties(draft.values());
        draft.stale().forEach((property, since) -> reports.stale(equipment, property, since));
        known.putAll(draft.changed());
    }
}
