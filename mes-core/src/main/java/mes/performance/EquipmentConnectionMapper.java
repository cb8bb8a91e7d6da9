package mes.performance;

import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EquipmentConnectionMapper {

    @Select("SELECT equipment, online, epoch, since, version FROM equipment_connection WHERE equipment = #{id}")
    Optional<EquipmentConnection> find(EquipmentId id);

    @Select("SELECT equipment, online, epoch, since, version FROM equipment_connection ORDER BY equipment")
    List<EquipmentConnection> all();

    @Insert("""
        INSERT INTO equipment_connection (equipment, online, epoch, since, version)
        VALUES (#{equipment}, #{online}, #{epoch}, #{since}, #{version})
        ON CONFLICT (equipment) DO UPDATE SET online = #{online}, epoch = #{epoch}, since = #{since}, version = #{version}
        WHERE equipment_connection.version = #{version} - 1
        """)
    int save(EquipmentConnection record);
}
