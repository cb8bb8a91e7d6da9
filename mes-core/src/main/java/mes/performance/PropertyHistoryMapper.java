package mes.performance;

import java.time.Instant;
import java.util.List;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PropertyHistoryMapper {

    /** In seconds; whoever asks for more than can be summed up in that time asks for less at once. */
    int PATIENCE = 30;

    @Select("""
        SELECT equipment, property, time, value FROM property_value
        WHERE equipment = #{equipment} AND property = #{property} AND time >= #{span.from} AND time < #{span.to}
        ORDER BY time LIMIT #{limit}
        """)
    @Arg(column = "equipment", javaType = EquipmentId.class)
    @Arg(column = "property", javaType = String.class)
    @Arg(column = "time", javaType = Instant.class)
    @Arg(column = "value", javaType = String.class)
    List<PropertyValue> forward(EquipmentId equipment, String property, Span span, int limit);

    @Select("""
        SELECT equipment, property, time, value FROM property_value
        WHERE equipment = #{equipment} AND property = #{property} AND time >= #{span.from} AND time < #{span.to}
        ORDER BY time DESC LIMIT #{limit}
        """)
    @Arg(column = "equipment", javaType = EquipmentId.class)
    @Arg(column = "property", javaType = String.class)
    @Arg(column = "time", javaType = Instant.class)
    @Arg(column = "value", javaType = String.class)
    List<PropertyValue> back(EquipmentId equipment, String property, Span span, int limit);

    /** Time that goes back from the start is mirrored there, so that it ascends, too. */
    @Select("""
        WITH said AS (
            SELECT number, time AT TIME ZONE 'UTC' AS at, #{span.start}::timestamptz AT TIME ZONE 'UTC' AS start
            FROM property_value
            WHERE equipment = #{equipment} AND property = #{property} AND time >= #{span.from} AND time < #{span.to}
        ), binned AS (
            SELECT number, start,
                   date_bin(make_interval(secs => #{seconds}), greatest(at, start + (start - at)), start) AS bin
            FROM said
        )
        SELECT CASE WHEN #{span.isBack} THEN start - (bin - start) ELSE bin END AT TIME ZONE 'UTC' AS start,
               count(*) AS count, count(number) AS numbers,
               min(number) AS minimum, max(number) AS maximum, avg(number) AS average
        FROM binned GROUP BY bin, binned.start ORDER BY bin
        """)
    @Options(timeout = PATIENCE)
    List<PropertySummary> summarize(EquipmentId equipment, String property, Span span, double seconds);

    /**
     * Time that goes back from the start is mirrored there, as above. The first and the last values are looked up by their
     * times: no interval has its values in memory.
     */
    @Select("""
        WITH said AS (
            SELECT time, number, time AT TIME ZONE 'UTC' AS at,
                   #{span.start}::timestamptz AT TIME ZONE 'UTC' AS start
            FROM property_value
            WHERE equipment = #{equipment} AND property = #{property} AND time >= #{span.from} AND time < #{span.to}
        ), binned AS (
            SELECT time, number, start,
                   date_bin(make_interval(secs => #{seconds}), greatest(at, start + (start - at)), start) AS bin
            FROM said
        ), held AS (
            SELECT *, lead(bin) OVER onward = bin AS ends_within,
                   (extract(epoch FROM lead(time) OVER onward - time) * 1000000)::bigint AS micros
            FROM binned WINDOW onward AS (ORDER BY time)
        ), course AS (
            SELECT bin, start, min(time) AS first, max(time) AS last,
                   min(time) FILTER (WHERE number IS NOT NULL) AS first_number_at,
                   max(time) FILTER (WHERE number IS NOT NULL) AS last_number_at,
                   coalesce(sum(micros) FILTER (WHERE ends_within AND number IS NOT NULL), 0)::bigint AS micros,
                   coalesce(sum(number * micros) FILTER (WHERE ends_within), 0) AS total
            FROM held GROUP BY bin, held.start
        )
        SELECT CASE WHEN #{span.isBack} THEN start - (bin - start) ELSE bin END AT TIME ZONE 'UTC' AS start,
               first, (SELECT value FROM property_value
                       WHERE equipment = #{equipment} AND property = #{property} AND time = first) AS first_value,
               last, (SELECT value FROM property_value
                      WHERE equipment = #{equipment} AND property = #{property} AND time = last) AS last_value,
               (SELECT number FROM property_value
                WHERE equipment = #{equipment} AND property = #{property} AND time = first_number_at) AS first_number,
               (SELECT number FROM property_value
                WHERE equipment = #{equipment} AND property = #{property} AND time = last_number_at) AS last_number,
               micros, total
        FROM course ORDER BY bin
        """)
    @Options(timeout = PATIENCE)
    List<PropertyCourse> follow(EquipmentId equipment, String property, Span span, double seconds);
}
