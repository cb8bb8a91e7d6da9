package mes.performance;

import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EquipmentCountMapper {

    @Select("SELECT equipment, good, scrap, rework, at, version FROM equipment_count WHERE equipment = #{id}")
    Optional<EquipmentCount> find(EquipmentId id);

    @Select("SELECT equipment, good, scrap, rework, at, version FROM equipment_count ORDER BY equipment")
    List<EquipmentCount> all();

    @Insert("""
        INSERT INTO equipment_count (equipment, good, scrap, rework, at, version)
        VALUES (#{equipment}, #{good}, #{scrap}, #{rework}, #{at}, #{version})
        ON CONFLICT (equipment) DO UPDATE SET good = #{good}, scrap = #{scrap}, rework = #{rework}, at = #{at}, version = #{version}
        WHERE equipment_count.version = #{version} - 1
        """)
    int save(EquipmentCount record);
}
