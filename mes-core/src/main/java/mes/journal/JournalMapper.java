package mes.journal;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface JournalMapper {

    /** Every edge reads every entry: to find the columns by their names anew for each took most of the time. */
    @Select("""
        SELECT position, at, kind, id, version, command, edge, who, message, record::text AS record,
               pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest_transaction
        FROM journal WHERE position > #{position} ORDER BY position LIMIT #{limit}
        """)
    @Arg(column = "position", javaType = long.class)
    @Arg(column = "at", javaType = Instant.class)
    @Arg(column = "kind", javaType = String.class)
    @Arg(column = "id", javaType = String.class)
    @Arg(column = "version", javaType = int.class)
    @Arg(column = "command", javaType = String.class)
    @Arg(column = "edge", javaType = String.class)
    @Arg(column = "who", javaType = String.class)
    @Arg(column = "message", javaType = String.class)
    @Arg(column = "record", javaType = String.class)
    @Arg(column = "oldest_transaction", javaType = long.class)
    List<Row> after(long position, int limit);

    @Select("""
        SELECT position, at, kind, id, version, command, edge, who, message, record::text AS record
        FROM journal ORDER BY position DESC LIMIT #{limit}
        """)
    List<JournalEntry> latest(int limit);

    @Select("""
        SELECT position, at, kind, id, version, command, edge, who, message, record::text AS record
        FROM journal WHERE kind = #{kind} ORDER BY position DESC LIMIT #{limit}
        """)
    List<JournalEntry> latestOf(String kind, int limit);

    @Select("""
        SELECT position, at, kind, id, version, command, edge, who, message, record::text AS record
        FROM journal WHERE kind = #{kind} AND id = #{id} ORDER BY position
        """)
    List<JournalEntry> about(String kind, String id);

    @Select("SELECT journal_newest()")
    long newest();

    /** A new transaction: every one that has begun to write is older. No snapshot tells as much. */
    @Select("SELECT pg_current_xact_id()::text::bigint")
    long newTransaction();

    /** An entry, with the oldest transaction still running when it was read. */
    record Row(
            long position,
            Instant at,
            String kind,
            String id,
            int version,
            String command,
            String edge,
            String who,
            @Nullable String message,
            String record,
            long oldestTransaction) {

        JournalEntry entry() {
            return new JournalEntry(position, at, kind, id, version, command, edge, who, message, record);
        }
    }
}
