package mes.performance;

import java.time.Duration;
import java.time.Instant;
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
        Span span = Span.of(start, end);
        return span.isBack()
                ? mapper.back(equipment, property, span, limit)
                : mapper.forward(equipment, property, span, limit);
    }

    @Override
    public Iterator<PropertyValue> readAll(EquipmentId equipment, List<String> properties, Instant from, Instant to) {
        return new MergedHistory(
                properties, (property, start, limit) -> read(equipment, property, start, to, limit), from);
    }

    @Override
    public List<PropertySummary> summarize(
            EquipmentId equipment, String property, Instant start, Instant end, Duration interval) {
        return mapper.summarize(equipment, property, Span.of(start, end), seconds(interval));
    }

    @Override
    public List<PropertyCourse> follow(
            EquipmentId equipment, String property, Instant start, Instant end, Duration interval) {
        return mapper.follow(equipment, property, Span.of(start, end), seconds(interval));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }
}
