package mes.material;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface MaterialMapper {

    @Select("SELECT id, description, unit, version FROM material_definition WHERE id = #{id}")
    Optional<MaterialDefinition> findDefinition(MaterialDefinitionId id);

    @Select("SELECT id, description, unit, version FROM material_definition ORDER BY id")
    List<MaterialDefinition> definitions();

    @Insert("""
        INSERT INTO material_definition (id, description, unit, version)
        VALUES (#{id}, #{description}, #{unit}, #{version})
        ON CONFLICT (id) DO UPDATE SET description = #{description}, unit = #{unit}, version = #{version}
        WHERE material_definition.version = #{version} - 1
        """)
    int saveDefinition(MaterialDefinition definition);

    @Select("SELECT id, definition, quantity, version FROM material_lot WHERE id = #{id}")
    Optional<MaterialLot> findLot(MaterialLotId id);

    @Select("SELECT id, definition, quantity, version FROM material_lot ORDER BY id")
    List<MaterialLot> lots();

    @Insert("""
        INSERT INTO material_lot (id, definition, quantity, version)
        VALUES (#{id}, #{definition}, #{quantity}, #{version})
        ON CONFLICT (id) DO UPDATE SET definition = #{definition}, quantity = #{quantity}, version = #{version}
        WHERE material_lot.version = #{version} - 1
        """)
    int saveLot(MaterialLot lot);
}
