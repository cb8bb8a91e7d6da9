package mes.routes.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import mes.equipment.EquipmentId;
import mes.material.MaterialDefinitionId;
import mes.operations.OperationsRequest;
import mes.operations.OperationsRequestId;
import org.jspecify.annotations.Nullable;

/** A line of CSV: one segment of an operations request; priority, times and state are those of the request's first line. */
record OperationsRequestLine(
        OperationsRequestId request,
        String segment,
        @Nullable String processSegment,
        @Nullable EquipmentId equipment,
        @Nullable MaterialDefinitionId product,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Integer priority,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable String state) {

    /** The requests in the order of their first lines, each with the line it begins at. */
    static List<Csv.Line<OperationsRequest>> requests(List<Csv.Line<OperationsRequestLine>> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.content().request(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(OperationsRequestLine::request)
                .toList();
    }

    private static Csv.Line<OperationsRequest> request(List<Csv.Line<OperationsRequestLine>> lines) {
        var segments = lines.stream().map(line -> line.content().inRequest()).toList();
        return lines.get(0).map(first -> first.with(segments).request());
    }

    private OperationsRequestView.Segment inRequest() {
        var produced = MaterialView.produced(product, quantity, unit);
        return new OperationsRequestView.Segment(
                segment, processSegment, equipment, startTime, endTime, produced, null);
    }

    private OperationsRequestView with(List<OperationsRequestView.Segment> segments) {
        return new OperationsRequestView(request, null, null, priority, startTime, endTime, state, segments, null);
    }
}
