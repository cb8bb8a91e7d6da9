package mes.performance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface PropertyValueMapper {

    /**
     * Writes any number of values in one statement.
     *
     * @param time of each value, as ISO 8601
     * @param number null for what is none
     * @return the places in the arrays of those that changed nothing
     */
    @Select(affectData = true, value = """
        WITH said AS (
            SELECT * FROM unnest(
                #{equipment}::text[], #{property}::text[], #{time}::timestamptz[], #{value}::text[], #{number}::float8[])
            WITH ORDINALITY AS said (equipment, property, time, value, number, place)
        ), kept AS (
            INSERT INTO property_value (equipment, property, time, value, number)
            SELECT equipment, property, time, value, number FROM said ORDER BY place
            ON CONFLICT DO NOTHING
            RETURNING equipment, property, time
        ), renewed AS (
            INSERT INTO current_property_value AS known (equipment, property, time, value)
            SELECT DISTINCT ON (equipment, property) equipment, property, time, value FROM said
            ORDER BY equipment, property, time DESC, place
            ON CONFLICT (equipment, property) DO UPDATE
            SET time = excluded.time, value = excluded.value, stale_since = NULL
            WHERE excluded.time > known.time
                OR excluded.time = known.time AND excluded.value = known.value AND known.stale_since IS NOT NULL
            RETURNING equipment, property, time
        )
        SELECT place - 1 FROM said
        WHERE (SELECT count(*) FROM kept) < (SELECT count(*) FROM said) AND place NOT IN (
            SELECT min(place) FROM said JOIN (TABLE kept UNION TABLE renewed) changed USING (equipment, property, time)
            GROUP BY equipment, property, time)
        """)
    @Options(flushCache = FlushCachePolicy.TRUE)
    Set<Integer> insert(
            String[] equipment, String[] property, String[] time, String[] value, @Nullable Double[] number);

    /** @return the value, if it was good */
    @Select(affectData = true, value = """
        UPDATE current_property_value SET stale_since = #{since}
        WHERE equipment = #{equipment} AND property = #{property} AND time <= #{since} AND stale_since IS NULL
        RETURNING equipment, property, time, value, stale_since
        """)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<CurrentValue> markStale(EquipmentId equipment, String property, Instant since);

    @Select("""
        SELECT equipment, property, time, value, stale_since FROM current_property_value
        WHERE equipment = #{equipment} ORDER BY property
        """)
    List<CurrentValue> current(EquipmentId equipment);
}
