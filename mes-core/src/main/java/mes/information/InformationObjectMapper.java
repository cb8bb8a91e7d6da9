package mes.information;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface InformationObjectMapper {

    @Select("SELECT noun, id, document, version FROM information_object WHERE noun = #{noun} AND id = #{id}")
    Optional<InformationObject> find(String noun, String id);

    @Select("""
        SELECT noun, id, document, version FROM information_object
        WHERE noun = #{noun} AND id LIKE #{pattern} AND id > #{after} ORDER BY id LIMIT #{most}
        """)
    List<InformationObject> page(String noun, String pattern, String after, int most);

    @Insert("""
        INSERT INTO information_object (noun, id, document, version)
        VALUES (#{noun}, #{id}, #{document}, #{version})
        ON CONFLICT (noun, id) DO UPDATE SET document = #{document}, version = #{version}
        WHERE information_object.version = #{version} - 1
        """)
    int save(InformationObject object);

    @Delete("DELETE FROM information_object WHERE noun = #{noun} AND id = #{id} AND version = #{version}")
    int delete(InformationObject object);
}
