package mes.performance;

import java.util.List;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PropertyValueMapper {

    @Insert("""
        INSERT INTO property_value (equipment, property, time, value)
        VALUES (#{equipment}, #{property}, #{time}, #{value}) ON CONFLICT DO NOTHING
        """)
    int insert(PropertyValue value);

    /** Goes from one property to the next by the index; what each said before is never read. */
    @Select("""
        WITH RECURSIVE known AS (
            (SELECT property FROM property_value WHERE equipment = #{equipment} ORDER BY property LIMIT 1)
            UNION ALL
            SELECT (SELECT next.property FROM property_value next
                    WHERE next.equipment = #{equipment} AND next.property > known.property ORDER BY property LIMIT 1)
            FROM known WHERE known.property IS NOT NULL
        )
        SELECT newest.* FROM known CROSS JOIN LATERAL (
            SELECT equipment, property, time, value FROM property_value
            WHERE equipment = #{equipment} AND property = known.property ORDER BY time DESC LIMIT 1
        ) newest ORDER BY property
        """)
    List<PropertyValue> current(EquipmentId equipment);
}
