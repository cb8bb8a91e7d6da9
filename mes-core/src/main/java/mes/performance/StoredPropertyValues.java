package mes.performance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Property values in PostgreSQL. */
@Repository
class StoredPropertyValues implements PropertyValues {

    /** The tables of the days are made further ahead. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    private final PropertyValueMapper mapper;
    private final PropertySignal signal;
    private final Clock clock;

    StoredPropertyValues(PropertyValueMapper mapper, PropertySignal signal, Clock clock) {
        this.mapper = mapper;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public void addAll(List<PropertyValue> values) {
        Instant latest = clock.instant().plus(MOST_AHEAD);
        values.forEach(value -> checkTime(value, latest));
        Set<Integer> unchanged = mapper.insert(
                texts(values, PropertyValue::equipment),
                texts(values, PropertyValue::property),
                texts(values, PropertyValue::time),
                texts(values, PropertyValue::value),
                numbers(values));
        signal.afterCommit(IntStream.range(0, values.size())
                .filter(place -> !unchanged.contains(place))
                .mapToObj(place -> CurrentValue.of(values.get(place)))
                .toList());
    }

    private static void checkTime(PropertyValue value, Instant latest) {
        if (value.time().isAfter(latest)) {
            throw Rejection.invalid("%s of %s is more than a day ahead: %s"
                    .formatted(value.property(), value.equipment(), value.time()));
        }
    }

    private static String[] texts(List<PropertyValue> values, Function<PropertyValue, Object> part) {
        return values.stream().map(value -> part.apply(value).toString()).toArray(String[]::new);
    }

    private static @Nullable Double[] numbers(List<PropertyValue> values) {
        return values.stream()
                .map(PropertyValue::number)
                .map(number -> number.isPresent() ? number.getAsDouble() : null)
                .toArray(Double[]::new);
    }

    @Override
    public void markStale(EquipmentId equipment, String property, Instant since) {
        signal.afterCommit(mapper.markStale(equipment, property, since));
    }

    @Override
    public List<CurrentValue> current(EquipmentId equipment) {
        return mapper.current(equipment);
    }

    @Override
    public void follow(Consumer<List<CurrentValue>> follower) {
        signal.add(follower);
    }

    @Override
    public void unfollow(Consumer<List<CurrentValue>> follower) {
        signal.remove(follower);
    }
}
