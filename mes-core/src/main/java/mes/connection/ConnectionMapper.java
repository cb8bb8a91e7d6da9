package mes.connection;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ConnectionMapper {

    @Select("SELECT record FROM connection WHERE id = #{id}")
    Optional<Connection> find(ConnectionId id);

    @Select("SELECT record FROM connection ORDER BY id")
    List<Connection> all();

    @Select("SELECT secret FROM connection WHERE id = #{id}")
    @Nullable
    String secret(ConnectionId id);

    @Insert("INSERT INTO connection (record, secret) VALUES (#{record}, #{secret})")
    void insert(Connection record, @Nullable String secret);

    @Update("""
        UPDATE connection SET record = #{record}, secret = #{secret}
        WHERE id = #{record.id} AND version = #{record.version} - 1
        """)
    int update(Connection record, @Nullable String secret);

    @Delete("DELETE FROM connection WHERE id = #{id}")
    void delete(ConnectionId id);
}
