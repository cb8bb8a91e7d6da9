package mes.performance;

import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EquipmentStateMapper {

    @Select("SELECT equipment, state, mode, reason, since, version FROM equipment_state WHERE equipment = #{id}")
    Optional<EquipmentState> find(EquipmentId id);

    @Select("SELECT equipment, state, mode, reason, since, version FROM equipment_state ORDER BY equipment")
    List<EquipmentState> all();

    @Insert("""
        INSERT INTO equipment_state (equipment, state, mode, reason, since, version)
        VALUES (#{equipment}, #{state}, #{mode}, #{reason}, #{since}, #{version})
        ON CONFLICT (equipment) DO UPDATE SET state = #{state}, mode = #{mode}, reason = #{reason}, since = #{since}, version = #{version}
        WHERE equipment_state.version = #{version} - 1
        """)
    int save(EquipmentState record);
}
