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
        WHERE equipment = #{equipment} AND property = #{property} AND time >= #{from} AND time < #{to}
        ORDER BY time LIMIT #{limit}
        """)
    @Arg(column = "equipment", javaType = EquipmentId.class)
    @Arg(column = "property", javaType = String.class)
    @Arg(column = "time", javaType = Instant.class)
    @Arg(column = "value", javaType = String.class)
    List<PropertyValue> forward(EquipmentId equipment, String property, Instant from, Instant to, int limit);

    @Select("""
        SELECT equipment, property, time, value FROM property_value
        WHERE equipment = #{equipment} AND property = #{property} AND time >= #{from} AND time < #{to}
        ORDER BY time DESC LIMIT #{limit}
        """)
    @Arg(column = "equipment", javaType = EquipmentId.class)
    @Arg(column = "property", javaType = String.class)
    @Arg(column = "time", javaType = Instant.class)
    @Arg(column = "value", javaType = String.class)
    List<PropertyValue> back(EquipmentId equipment, String property, Instant from, Instant to, int limit);

    /**
     * Time that goes back from the start is mirrored there, so that it ascends, too.
     *
     * @param isBack whether it does
     */
    @Select("""
        WITH span AS (
            SELECT number, time AT TIME ZONE 'UTC' AS at, #{start}::timestamptz AT TIME ZONE 'UTC' AS start
            FROM property_value
            WHERE equipment = #{equipment} AND property = #{property} AND time >= #{from} AND time < #{to}
        ), binned AS (
            SELECT number, start,
                   date_bin(make_interval(secs => #{seconds}), greatest(at, start + (start - at)), start) AS bin
            FROM span
        )
        SELECT CASE WHEN #{isBack} THEN start - (bin - start) ELSE bin END AT TIME ZONE 'UTC' AS start,
               count(*) AS count, count(number) AS numbers,
               min(number) AS minimum, max(number) AS maximum, avg(number) AS average
        FROM binned GROUP BY bin, binned.start ORDER BY bin
        """)
    @Options(timeout = PATIENCE)
    List<PropertySummary> summarize(
            EquipmentId equipment,
            String property,
            Instant from,
            Instant to,
            Instant start,
            boolean isBack,
            double seconds);
}
