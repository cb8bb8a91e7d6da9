package mes.material;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface MaterialMapper {

    @Select("SELECT id, description, unit, details, version FROM material_definition WHERE id = #{id}")
    Optional<MaterialDefinition> findDefinition(MaterialDefinitionId id);

    @Select("SELECT id, description, unit, details, version FROM material_definition ORDER BY id")
    List<MaterialDefinition> definitions();

    @Select("""
        SELECT id, description, unit, details, version FROM material_definition
        WHERE id COLLATE "C" LIKE #{pattern} AND id COLLATE "C" > #{after} ORDER BY id COLLATE "C" LIMIT #{most}
        """)
    List<MaterialDefinition> definitionsLike(String pattern, String after, int most);

    @Insert("""
        INSERT INTO material_definition (id, description, unit, details, version)
        VALUES (#{id}, #{description}, #{unit}, #{details}, #{version})
        ON CONFLICT (id) DO UPDATE SET
            description = #{description}, unit = #{unit}, details = #{details}, version = #{version}
        WHERE material_definition.version = #{version} - 1
        """)
    int saveDefinition(MaterialDefinition definition);

    @Delete("DELETE FROM material_definition WHERE id = #{id} AND version = #{version}")
    int deleteDefinition(MaterialDefinition definition);

    @Select("SELECT id, definition, quantity, details, version FROM material_lot WHERE id = #{id}")
    Optional<MaterialLot> findLot(MaterialLotId id);

    @Select("SELECT id, definition, quantity, details, version FROM material_lot ORDER BY id")
    List<MaterialLot> lots();

    @Select("""
        SELECT id, definition, quantity, details, version FROM material_lot
        WHERE id COLLATE "C" LIKE #{pattern} AND id COLLATE "C" > #{after} ORDER BY id COLLATE "C" LIMIT #{most}
        """)
    List<MaterialLot> lotsLike(String pattern, String after, int most);

    @Insert("""
        INSERT INTO material_lot (id, definition, quantity, details, version)
        VALUES (#{id}, #{definition}, #{quantity}, #{details}, #{version})
        ON CONFLICT (id) DO UPDATE SET
            definition = #{definition}, quantity = #{quantity}, details = #{details}, version = #{version}
        WHERE material_lot.version = #{version} - 1
        """)
    int saveLot(MaterialLot lot);

    @Delete("DELETE FROM material_lot WHERE id = #{id} AND version = #{version}")
    int deleteLot(MaterialLot lot);

    /** Whether a job order that is not over takes or gives the material, as the {@code definition} or the {@code lot}. */
    @Select("""
        SELECT EXISTS (
            SELECT FROM job_order
            WHERE state NOT IN ('ENDED', 'ABORTED', 'CANCELLED', 'CLEARED')
            AND record -> 'work' -> 'materials' @> jsonb_build_array(jsonb_build_object(#{as}::text, #{id}::text)))
        """)
    boolean isAtWork(String as, String id);
}
