package mes.opcua.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mes.performance.PropertyCourse;
import mes.performance.PropertyValue;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** What depends on when the values of an interval were said, and on what held when it began. */
enum CourseAggregate implements Aggregate {
    INTERPOLATIVE(NodeIds.AggregateFunction_Interpolative, Course::atStart),
    START(NodeIds.AggregateFunction_Start, Course::earliest),
    END(NodeIds.AggregateFunction_End, Course::latest),
    DELTA(NodeIds.AggregateFunction_Delta, Course::delta),
    TIME_AVERAGE_2(NodeIds.AggregateFunction_TimeAverage2, Course::timeAverage),
    TOTAL_2(NodeIds.AggregateFunction_Total2, Course::total);

    private final NodeId id;
    private final Function<Course, DataValue> result;

    CourseAggregate(NodeId id, Function<Course, DataValue> result) {
        this.id = id;
        this.result = result;
    }

    @Override
    public NodeId id() {
        return id;
    }

    /** What holds when an interval begins was said before it, so they are gone through as time goes. */
    @Override
    public List<DataValue> read(HistoricalProperty property, Intervals intervals) {
        Map<Instant, PropertyCourse> courses = property.follow(intervals);
        Instant newest = property.newest();
        PropertyValue held = property.heldBefore(intervals);
        List<DataValue> values = new ArrayList<>();
        for (int number : intervals.ascending().toArray()) {
            var course = new Course(property, intervals, number, held, courses.get(intervals.at(number)), newest);
            values.add(result.apply(course));
            held = course.last();
        }
        if (intervals.isBack()) {
            Collections.reverse(values);
        }
        return values;
    }
}
