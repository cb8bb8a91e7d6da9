package mes.equipment;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface EquipmentMapper {

    @Select("SELECT id, level, parent, description, details, version FROM equipment WHERE id = #{id}")
    Optional<Equipment> find(EquipmentId id);

    @Select("SELECT id, level, parent, description, details, version FROM equipment WHERE id = ANY(#{ids})")
    List<Equipment> among(String[] ids);

    @Select("""
        SELECT id, level, parent, description, details, version FROM equipment
        ORDER BY array_position(ARRAY[
            'ENTERPRISE', 'SITE', 'AREA', 'WORK_CENTER', 'WORK_UNIT', 'EQUIPMENT_MODULE', 'CONTROL_MODULE'], level), id
        """)
    List<Equipment> all();

    @Insert("""
        INSERT INTO equipment (id, level, parent, description, details, version)
        VALUES (#{id}, #{level}, #{parent}, #{description}, #{details}, #{version})
        """)
    void insert(Equipment equipment);

    @Update("""
        UPDATE equipment SET level = #{level}, parent = #{parent}, description = #{description},
            details = #{details}, version = #{version}
        WHERE id = #{id} AND version = #{version} - 1
        """)
    int update(Equipment equipment);

    @Delete("DELETE FROM equipment WHERE id = #{id}")
    int delete(EquipmentId id);
}
