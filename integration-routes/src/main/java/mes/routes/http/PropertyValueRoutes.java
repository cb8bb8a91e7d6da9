package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.performance.CurrentValue;
import mes.performance.PropertyHistory;
import mes.performance.PropertySummary;
import mes.performance.PropertyValue;
import mes.performance.PropertyValues;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Problem;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the properties of equipment say, and said. */
@Component
final class PropertyValueRoutes extends Operations {

    /** Each keeps a thread of the web server, for minutes if its client is slow. */
    private static final int MOST_DOWNLOADS = 10;

    private final EquipmentHierarchy equipment;
    private final PropertyValues values;
    private final PropertyHistory history;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_DOWNLOADS);

    PropertyValueRoutes(
            EquipmentHierarchy equipment,
            PropertyValues values,
            PropertyHistory history,
            Clock clock,
            ObjectMapper json) {
        super(json);
        this.equipment = equipment;
        this.values = values;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public void configure() {
        operation("listPropertyValues", this::list);
    }

    private Answer list(Request request) {
        EquipmentId id = equipment.get(request.id(EquipmentId::new)).id();
        if (request.prefersCsv()) {
            return download(id, request);
        }
        if (PropertyQuery.isSummary(request)) {
            return summary(id, request);
        }
        return PropertyQuery.isAny(request) ? page(id, request) : Answer.ok(values.current(id));
    }

    private Answer page(EquipmentId id, Request request) {
        PropertyQuery query = PropertyQuery.of(request, clock.instant());
        Iterator<PropertyValue> found = read(id, query);
        List<Line> page = new ArrayList<>();
        Instant last = Instant.MIN;
        while (found.hasNext()) {
            PropertyValue value = found.next();
            if (page.size() >= query.limit() && !value.time().equals(last)) {
                Map<String, String> next = Map.of("Link", "<" + request.next(last) + ">; rel=\"next\"");
                return new Answer(HttpStatus.OK, next, page);
            }
            page.add(new Line(value.time(), value.property(), value.value()));
            last = value.time();
        }
        return Answer.ok(page);
    }

    private Answer download(EquipmentId id, Request request) {
        PropertyQuery query = PropertyQuery.of(request, clock.instant());
        if (!places.tryAcquire()) {
            return Answer.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too many download already"));
        }
        try {
            new PropertyValueDownload(read(id, query), query.mostLines()).writeTo(request);
            return Answer.nothing();
        } finally {
            places.release();
        }
    }

    private Answer summary(EquipmentId id, Request request) {
        PropertyQuery query = PropertyQuery.of(request, clock.instant());
        String property = query.theProperty();
        return Answer.ok(history.summarize(id, property, query.from(), query.to(), query.interval(request)).stream()
                .map(Summary::of)
                .toList());
    }

    private Iterator<PropertyValue> read(EquipmentId id, PropertyQuery query) {
        List<String> properties = query.property() == null
                ? values.current(id).stream().map(CurrentValue::property).toList()
                : List.of(query.property());
        return history.readAll(id, properties, query.from(), query.to());
    }

    /** One value as it is shown. */
    record Line(Instant time, String property, String value) {}

    /** The values of one interval as they are shown. */
    record Summary(
            Instant time,
            long count,
            @Nullable Double minimum,
            @Nullable Double maximum,
            @Nullable Double average) {

        static Summary of(PropertySummary sum) {
            return new Summary(sum.start(), sum.count(), sum.minimum(), sum.maximum(), sum.average());
        }
    }
}
