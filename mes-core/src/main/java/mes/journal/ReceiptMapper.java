package mes.journal;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ReceiptMapper {

    /** Waits until no other transaction works on the same message. */
    @Select("SELECT pg_advisory_xact_lock(hashtextextended(#{edge} || ':' || #{message}, 1)) IS NULL")
    boolean lock(String edge, String message);

    @Select("SELECT answer FROM receipt WHERE edge = #{edge} AND message = #{message}")
    Optional<byte[]> answer(String edge, String message);

    @Insert("INSERT INTO receipt (edge, message, at, answer) VALUES (#{edge}, #{message}, now(), #{answer})")
    void insert(String edge, String message, byte[] answer);
}
