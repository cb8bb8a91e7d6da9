package mes.performance;

import java.time.Instant;
import java.util.List;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface PropertyValueMapper {

    /**
     * Writes any number of values in one statement.
     *
     * @param time of each value, as ISO 8601
     * @param number null for what is none
     */
    @Insert("""
        WITH said AS (
            SELECT * FROM unnest(
                #{equipment}::text[], #{property}::text[], #{time}::timestamptz[], #{value}::text[], #{number}::float8[])
            WITH ORDINALITY AS said (equipment, property, time, value, number, place)
        ), kept AS (
            INSERT INTO property_value (equipment, property, time, value, number)
            SELECT equipment, property, time, value, number FROM said ORDER BY place
            ON CONFLICT DO NOTHING
        )
        INSERT INTO current_property_value AS known (equipment, property, time, value)
        SELECT DISTINCT ON (equipment, property) equipment, property, time, value FROM said
        ORDER BY equipment, property, time DESC, place
        ON CONFLICT (equipment, property) DO UPDATE SET time = excluded.time, value = excluded.value, stale_since = NULL
        WHERE excluded.time > known.time
            OR excluded.time = known.time AND excluded.value = known.value AND known.stale_since IS NOT NULL
        """)
    void insert(String[] equipment, String[] property, String[] time, String[] value, @Nullable Double[] number);

    @Update("""
        UPDATE current_property_value SET stale_since = #{since}
        WHERE equipment = #{equipment} AND property = #{property} AND time <= #{since} AND stale_since IS NULL
        """)
    void markStale(EquipmentId equipment, String property, Instant since);

    @Select("""
        SELECT equipment, property, time, value, stale_since FROM current_property_value
        WHERE equipment = #{equipment} ORDER BY property
        """)
    List<CurrentValue> current(EquipmentId equipment);
}
