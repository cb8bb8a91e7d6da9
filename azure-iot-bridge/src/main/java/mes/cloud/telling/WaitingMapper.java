package mes.cloud.telling;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface WaitingMapper {

    @Insert("""
        INSERT INTO cloud_message (id, properties, body, positions, up_to)
        VALUES (#{id}::uuid, #{properties}::json, #{body}, #{positions}::bigint[], #{upTo})
        """)
    void insert(String id, String properties, byte[] body, String positions, @Nullable Long upTo);

    @Select("""
        SELECT number, id::text, properties::text, body, array_to_string(positions, ',') AS positions, up_to, drops
        FROM cloud_message ORDER BY number
        """)
    @Arg(column = "number", javaType = long.class)
    @Arg(column = "id", javaType = String.class)
    @Arg(column = "properties", javaType = String.class)
    @Arg(column = "body", javaType = byte[].class)
    @Arg(column = "positions", javaType = String.class)
    @Arg(column = "up_to", javaType = Long.class)
    @Arg(column = "drops", javaType = int.class)
    List<Row> all();

    /** Until the end of the transaction nobody else adds or removes any. */
    @Update("LOCK TABLE cloud_message IN SHARE ROW EXCLUSIVE MODE")
    void lock();

    @Select("SELECT NOT EXISTS (SELECT FROM cloud_message)")
    boolean isEmpty();

    @Delete("DELETE FROM cloud_message WHERE number = #{number}")
    void delete(long number);

    @Select("SELECT count(*) FROM cloud_message WHERE up_to = #{upTo}")
    long countUpTo(long upTo);

    @Update("UPDATE cloud_message SET drops = drops + 1 WHERE number = #{number}")
    void addDrop(long number);

    @Update("UPDATE cloud_message SET drops = 0")
    void forgetDrops();

    /** A message as it is kept. */
    record Row(
            long number,
            String id,
            String properties,
            byte[] body,
            String positions,
            @Nullable Long upTo,
            int drops) {

        UUID uuid() {
            return UUID.fromString(id);
        }
    }
}
