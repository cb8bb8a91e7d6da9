package mes.equipment;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EquipmentPropertyMapper {

    @Select("""
        SELECT equipment, id, description, unit, retention_days, version FROM equipment_property
        WHERE equipment = #{equipment} AND id = #{id}
        """)
    Optional<EquipmentProperty> find(EquipmentId equipment, String id);

    @Select("""
        SELECT equipment, id, description, unit, retention_days, version FROM equipment_property
        WHERE equipment = #{equipment} ORDER BY id
        """)
    List<EquipmentProperty> of(EquipmentId equipment);

    @Select("SELECT equipment, id, description, unit, retention_days, version FROM equipment_property")
    List<EquipmentProperty> all();

    @Insert("""
        INSERT INTO equipment_property (equipment, id, description, unit, retention_days, version)
        VALUES (#{equipment}, #{id}, #{description}, #{unit}, #{retentionDays}, #{version})
        ON CONFLICT (equipment, id) DO UPDATE
        SET description = #{description}, unit = #{unit}, retention_days = #{retentionDays}, version = #{version}
        WHERE equipment_property.version = #{version} - 1
        """)
    int save(EquipmentProperty property);
}
