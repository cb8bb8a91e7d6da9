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

    @Select("""
        SELECT DISTINCT ON (property) equipment, property, time, value FROM property_value
        WHERE equipment = #{equipment} ORDER BY property, time DESC
        """)
    List<PropertyValue> current(EquipmentId equipment);
}
