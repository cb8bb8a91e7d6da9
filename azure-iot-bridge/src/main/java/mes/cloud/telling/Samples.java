package mes.cloud.telling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mes.cloud.telling.Intervals.Span;
import mes.equipment.EquipmentId;
import mes.performance.CurrentValue;
import mes.performance.EquipmentState;
import mes.performance.EquipmentStates;
import mes.performance.Kpis;
import mes.performance.Performance;
import mes.performance.PropertyHistory;
import mes.performance.PropertySummary;
import mes.performance.PropertyValue;
import mes.performance.PropertyValues;
import org.jspecify.annotations.Nullable;

/** What is told at intervals: the key performance indicators of equipment, and selected property values. */
final class Samples {

    static final String KPI = "kpi";
    static final String PROPERTY_VALUE = "property-value";

    private final EquipmentStates states;
    private final Performance performance;
    private final PropertyValues values;
    private final PropertyHistory history;
    private final Events events;
    private final Pattern selected;

    Samples(
            EquipmentStates states,
            Performance performance,
            PropertyValues values,
            PropertyHistory history,
            Events events,
            List<String> selected) {
        this.states = states;
        this.performance = performance;
        this.values = values;
        this.history = history;
        this.events = events;
        this.selected = Pattern.compile(selected.stream().map(Samples::regex).collect(Collectors.joining("|")));
    }

    private static String regex(String wildcard) {
        return Stream.of(wildcard.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /** The indicators of all equipment that ever told its state. */
    List<Event> indicators(Span span) {
        return states.all().stream()
                .map(EquipmentState::equipment)
                .map(equipment -> events.of(
                        KPI,
                        equipment.value(),
                        span.to(),
                        Indicators.of(performance.of(equipment, span.from(), span.to()))))
                .toList();
    }

    /** Of each selected property that said anything, the last that it said, and what is between its extremes. */
    List<Event> properties(Span span) {
        return states.all().stream()
                .map(EquipmentState::equipment)
                .flatMap(equipment -> values.current(equipment).stream())
                .filter(value -> isSelected(value) && !value.time().isBefore(span.from()))
                .flatMap(value -> sample(value.equipment(), value.property(), span))
                .toList();
    }

    private boolean isSelected(CurrentValue value) {
        return selected.matcher(value.equipment() + "/" + value.property()).matches();
    }

    private Stream<Event> sample(EquipmentId equipment, String property, Span span) {
        Instant last = span.to().minusNanos(1_000);
        List<PropertyValue> newest =
                history.read(equipment, property, last, span.from().minusNanos(1_000), 1);
        Duration all = Duration.between(span.from(), span.to());
        return newest.stream()
                .map(value -> Sample.of(value, history.summarize(equipment, property, span.from(), span.to(), all)))
                .map(sample -> events.of(PROPERTY_VALUE + " " + property, equipment.value(), span.to(), sample));
    }

    /** The indicators of a span; parts of one, and absent where they cannot be computed. */
    @JsonInclude(Include.NON_NULL)
    record Indicators(
            Instant from,
            Instant to,
            double good,
            double scrap,
            double rework,
            @Nullable Double availability,
            @Nullable Double effectiveness,
            @Nullable Double qualityRatio,
            @Nullable Double oee) {

        static Indicators of(Kpis kpis) {
            return new Indicators(
                    kpis.from(),
                    kpis.to(),
                    kpis.good(),
                    kpis.scrap(),
                    kpis.rework(),
                    kpis.availability(),
                    kpis.effectiveness(),
                    kpis.qualityRatio(),
                    kpis.oee());
        }
    }

    /** A property within a span. */
    @JsonInclude(Include.NON_NULL)
    record Sample(
            String property,
            Instant time,
            String value,
            long count,
            @Nullable Double minimum,
            @Nullable Double maximum,
            @Nullable Double average) {

        static Sample of(PropertyValue newest, List<PropertySummary> summaries) {
            PropertySummary summary = summaries.isEmpty() ? null : summaries.get(0);
            return new Sample(
                    newest.property(),
                    newest.time(),
                    newest.value(),
                    summary == null ? 1 : summary.count(),
                    summary == null ? null : summary.minimum(),
                    summary == null ? null : summary.maximum(),
                    summary == null ? null : summary.average());
        }
    }
}
