package mes.opcua.history;

import static mes.opcua.history.HistoricalProperty.FIRST;
import static mes.opcua.history.HistoricalProperty.LAST;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import mes.performance.PropertyValue;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;

/**
 * Values as they were reported, within a span of time that may go back (OPC 10000-11, 6.5.3).
 *
 * @param perPage how many the client takes at once
 * @param isWhole whether the client wants no more than one page
 * @param startBound whether to begin with the value at or before the start
 * @param endBound whether to end with the value at or after the end
 */
record RawReading(
        HistoricalProperty property,
        Instant start,
        Instant end,
        int perPage,
        boolean isWhole,
        boolean startBound,
        boolean endBound)
        implements Reading {

    private static final StatusCode NO_BOUND = new StatusCode(StatusCodes.Bad_BoundNotFound);

    /** @throws UaException Bad_HistoryOperationInvalid when two of start, end and number are not given */
    static RawReading of(HistoricalProperty property, ReadRawModifiedDetails details) throws UaException {
        if (Boolean.TRUE.equals(details.getIsReadModified())) {
            throw new UaException(StatusCodes.Bad_HistoryOperationUnsupported);
        }
        Instant start = HistoricalProperty.time(details.getStartTime()).orElse(null);
        Instant end = HistoricalProperty.time(details.getEndTime()).orElse(null);
        long number = details.getNumValuesPerNode().longValue();
        boolean hasBounds = Boolean.TRUE.equals(details.getReturnBounds());
        int perPage = number == 0 ? Integer.MAX_VALUE : (int) Math.min(number, Integer.MAX_VALUE);
        if (start != null && end != null) {
            return within(property, start, end, perPage, hasBounds);
        }
        Instant only = start != null ? start : end;
        if (number == 0 || only == null) {
            throw new UaException(StatusCodes.Bad_HistoryOperationInvalid);
        }
        return new RawReading(property, only, start != null ? LAST : FIRST, perPage, true, hasBounds, false);
    }

    /** The same time twice means what was said then. */
    private static RawReading within(
            HistoricalProperty property, Instant start, Instant end, int perPage, boolean hasBounds) {
        return start.equals(end)
                ? new RawReading(property, start, start.plus(1, ChronoUnit.MICROS), perPage, false, false, false)
                : new RawReading(property, start, end, perPage, false, hasBounds, hasBounds);
    }

    @Override
    public Page next(int most) {
        int limit = Math.min(most, perPage);
        List<PropertyValue> found = property.read(start, end, limit + 1);
        List<DataValue> values = new ArrayList<>();
        if (startBound && (found.isEmpty() || !found.get(0).time().equals(start))) {
            values.add(bound(start, isBack() ? LAST : FIRST));
        }
        int taken = Math.min(found.size(), limit - values.size());
        found.subList(0, taken).stream().map(PropertyData::of).forEach(values::add);
        if (taken < found.size()) {
            return new Page(values, isWhole ? null : from(found.get(taken).time()));
        }
        return endBound ? withEndBound(values, limit) : new Page(values, null);
    }

    private Page withEndBound(List<DataValue> values, int limit) {
        if (values.size() == limit) {
            return new Page(values, from(end));
        }
        values.add(bound(end, isBack() ? FIRST : LAST));
        return new Page(values, null);
    }

    private RawReading from(Instant next) {
        return new RawReading(property, next, end, perPage, isWhole, false, endBound);
    }

    /** The value at a time, or the next one on the way to another. */
    private DataValue bound(Instant at, Instant towards) {
        return property.read(at, towards, 1).stream()
                .map(PropertyData::of)
                .findFirst()
                .orElseGet(() -> PropertyData.of(Variant.NULL_VALUE, NO_BOUND, at));
    }

    private boolean isBack() {
        return start.isAfter(end);
    }
}
