package mes.performance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import mes.equipment.EquipmentId;
import org.springframework.stereotype.Repository;

/** The history of properties in PostgreSQL. */
@Repository
class StoredPropertyHistory implements PropertyHistory {

    private static final double NANOS = 1e9;

    private final PropertyHistoryMapper mapper;

    StoredPropertyHistory(PropertyHistoryMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<PropertyValue> read(EquipmentId equipment, String property, Instant start, Instant end, int limit) {
        return start.isAfter(end)
                ? mapper.back(equipment, property, after(end), after(start), limit)
                : mapper.forward(equipment, property, start, end, limit);
    }

    @Override
    public Iterator<PropertyValue> readAll(EquipmentId equipment, List<String> properties, Instant from, Instant to) {
        return new MergedHistory(
                properties, (property, start, limit) -> read(equipment, property, start, to, limit), from);
    }

    @Override
    public List<PropertySummary> summarize(
            EquipmentId equipment, String property, Instant start, Instant end, Duration interval) {
        return ask(mapper::summarize, equipment, property, start, end, interval);
    }

    @Override
    public List<PropertyCourse> follow(
            EquipmentId equipment, String property, Instant start, Instant end, Duration interval) {
        return ask(mapper::follow, equipment, property, start, end, interval);
    }

    /** A query that answers for each interval from the start on, within what lies between the earlier and the later end. */
    @FunctionalInterface
    private interface Query<T> {
        List<T> of(
                EquipmentId equipment,
                String property,
                Instant from,
                Instant to,
                Instant start,
                boolean isBack,
                double seconds);
    }

    private static <T> List<T> ask(
            Query<T> query, EquipmentId equipment, String property, Instant start, Instant end, Duration interval) {
        boolean isBack = start.isAfter(end);
        Instant from = isBack ? after(end) : start;
        Instant to = isBack ? after(start) : end;
        return query.of(equipment, property, from, to, start, isBack, seconds(interval));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }

    /** What is not before this was after that. */
    private static Instant after(Instant time) {
        return time.plus(1, ChronoUnit.MICROS);
    }
}
