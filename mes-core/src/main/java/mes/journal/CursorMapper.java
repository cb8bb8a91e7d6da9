package mes.journal;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface CursorMapper {

    @Insert("""
        INSERT INTO cursor (name, position) VALUES (#{name}, coalesce(#{after}::bigint, journal_newest()))
        ON CONFLICT DO NOTHING
        """)
    int begin(String name, @Nullable Long after);

    @Delete("""
        WITH entries AS (DELETE FROM set_aside WHERE cursor = #{name})
        DELETE FROM cursor WHERE name = #{name}
        """)
    void forget(String name);

    @Select("SELECT position FROM cursor WHERE name = #{name}")
    Optional<Long> position(String name);

    /** Never back: what was set aside may be told long after what followed it. */
    @Update("""
        UPDATE cursor SET position = greatest(position, #{position}), failing_since = NULL, failure = NULL
        WHERE name = #{name}
        """)
    void advance(String name, long position);

    @Update("""
        UPDATE cursor SET failing_since = NULL, failure = NULL WHERE name = #{name} AND failing_since IS NOT NULL
        """)
    void wellAgain(String name);

    @Update("""
        UPDATE cursor SET failing_since = coalesce(failing_since, now()), failure = #{failure} WHERE name = #{name}
        """)
    void failing(String name, String failure);

    @Insert("""
        INSERT INTO set_aside (cursor, position, at, reason) VALUES (#{name}, #{position}, now(), #{reason})
        ON CONFLICT (cursor, position) DO UPDATE SET at = now(), reason = #{reason}, again = false
        """)
    void setAside(String name, long position, String reason);

    @Select("""
        SELECT j.position, j.at, j.kind, j.id, j.version, j.command, j.edge, j.who, j.message, j.record::text AS record
        FROM set_aside s JOIN journal j USING (position)
        WHERE s.cursor = #{name} AND s.again ORDER BY position LIMIT 1
        """)
    Optional<JournalEntry> nextAgain(String name);

    @Select("SELECT EXISTS (SELECT FROM set_aside WHERE cursor = #{name} AND position = #{position} AND again)")
    boolean isAgain(String name, long position);

    @Delete("DELETE FROM set_aside WHERE cursor = #{name} AND position = #{position}")
    int drop(String name, long position);

    @Update("UPDATE set_aside SET again = true WHERE cursor = #{name} AND position = #{position}")
    int again(String name, long position);

    @Select("""
        SELECT s.cursor, s.position, s.at, s.reason, j.kind, j.id
        FROM set_aside s JOIN journal j USING (position) ORDER BY s.at DESC LIMIT 500
        """)
    List<SetAside> allSetAside();

    @Select("""
        SELECT name, position, (SELECT count(*) FROM journal j WHERE j.position > c.position) AS backlog,
               (SELECT j.at FROM journal j WHERE j.position > c.position ORDER BY j.position LIMIT 1) AS oldest,
               (SELECT count(*) FROM set_aside s WHERE s.cursor = c.name) AS set_aside, failing_since, failure
        FROM cursor c ORDER BY name
        """)
    List<CursorStatus> all();
}
