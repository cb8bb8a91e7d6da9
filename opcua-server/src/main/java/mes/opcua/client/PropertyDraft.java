package mes.opcua.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mes.equipment.EquipmentId;
import mes.performance.PropertyValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/** What is to be kept of what a PLC told of its properties, worked out before anything is. */
final class PropertyDraft {

    private static final Duration SMALLEST_STEP = Duration.ofNanos(1_000);

    private final PlcSettings settings;
    private final EquipmentId equipment;
    private final PlcClock clock;
    private final Map<String, Known> known;
    private final Map<String, Known> changed = new HashMap<>();
    private final List<PropertyValue> values = new ArrayList<>();
    private final Map<String, Instant> stale = new LinkedHashMap<>();

    PropertyDraft(PlcSettings settings, PlcClock clock, Map<String, Known> known) {
        this.settings = settings;
        this.equipment = new EquipmentId(settings.equipment());
        this.clock = clock;
        this.known = known;
    }

    List<PropertyValue> values() {
        return values;
    }

    /** Since when each is stale that was not. */
    Map<String, Instant> stale() {
        return stale;
    }

    Map<String, Known> changed() {
        return changed;
    }

    /** The subscription tells a value. What is older than what is known came late, and is history only. */
    void hear(String property, DataValue value) {
        changed.put(property, of(property).doubted(false));
        read(property, value).ifPresent(text -> {
            Known before = of(property);
            Instant time = clock.timeOf(value);
            if (before.says(text, null) && !time.isAfter(before.time())) {
                confirm(property);
            } else if (time.isBefore(before.time())) {
                values.add(new PropertyValue(equipment, property, time, text));
            } else {
                become(property, text, time);
            }
        });
    }

    /** A look finds a value: this is how it is now, whatever its time. */
    void find(String property, DataValue value) {
        read(property, value).ifPresent(text -> {
            if (of(property).says(text, settings.propertyNode(property).deadband())) {
                confirm(property);
            } else {
                become(property, text, clock.timeOf(value));
                changed.put(property, of(property).doubted(true));
            }
        });
    }

    /** The same as before: it is good again, unless it should have become something else. */
    private void confirm(String property) {
        Known before = of(property);
        String text = before.text();
        if (before.trouble() != null && text != null && !isOverdue(property)) {
            values.add(new PropertyValue(equipment, property, before.time(), text));
            changed.put(property, before.good());
            stale.remove(property);
        }
    }

    /** One property has one value at a time: what has a time that is taken became so a moment later. */
    private void become(String property, String text, Instant time) {
        Instant now = clock.now();
        Instant earliest = of(property).time().plus(SMALLEST_STEP);
        Instant at = !time.isBefore(earliest) ? time : now.isBefore(earliest) ? earliest : now;
        values.add(new PropertyValue(equipment, property, at, text));
        changed.put(property, Known.told(text, at, now));
        stale.remove(property);
    }

    private Optional<String> read(String property, DataValue value) {
        StatusCode status = value.statusCode();
        if (!status.isGood()) {
            stale(property, Trouble.told(Trouble.nameOf(status)));
            return Optional.empty();
        }
        Optional<String> text = Texts.of(value);
        if (text.isEmpty()) {
            stale(property, Trouble.told("it is no number, true, false or text"));
        }
        return text;
    }

    void stale(String property, Trouble why) {
        Known before = of(property);
        if (!why.equals(before.trouble())) {
            stale.putIfAbsent(property, before.staleFrom(clock.now()));
            changed.put(property, before.stale(why));
        }
    }

    boolean isOverdue(String property) {
        return of(property).isOverdue(settings.propertyNode(property).expectedInterval(), clock.now());
    }

    Known of(String property) {
        return changed.getOrDefault(property, Objects.requireNonNull(known.get(property)));
    }
}
