package mes.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface QuarantineMapper {

    String COLUMNS = "id, at, wire, source, payload, original, decoder, reason, state, who, version";

    /** Decisions are sought by what they say; an absent word is NULL. */
    String MEANT = """
         quarantine WHERE state = #{filter.state}
            AND (#{filter.wire}::text IS NULL OR wire = #{filter.wire})
            AND (#{filter.decoder}::text IS NULL OR decoder = #{filter.decoder})
            AND (#{source}::text IS NULL OR source LIKE #{source})
            AND (#{filter.reason}::text IS NULL OR starts_with(reason, #{filter.reason}))
            AND (#{filter.from}::timestamptz IS NULL OR at >= #{filter.from})
            AND (#{filter.to}::timestamptz IS NULL OR at < #{filter.to})
            AND (#{filter.text}::text IS NULL
                OR position(convert_to(#{filter.text}, 'UTF8') IN payload) > 0
                OR position(lower(#{filter.text}) IN lower(source)) > 0
                OR position(lower(#{filter.text}) IN lower(reason)) > 0)
        """;

    @Select("SELECT nextval(pg_get_serial_sequence('quarantine', 'id')) FROM generate_series(1, #{many})")
    List<Long> newIds(int many);

    @Select("SELECT " + COLUMNS + " FROM quarantine WHERE id = #{id}")
    Optional<QuarantinedMessage> get(long id);

    /** @param source as a pattern of LIKE */
    @Select("SELECT " + COLUMNS + " FROM" + MEANT + " AND id < #{before} ORDER BY id DESC LIMIT #{limit}")
    List<QuarantinedMessage> find(QuarantineFilter filter, @Nullable String source, long before, int limit);

    @Select("SELECT id FROM" + MEANT + " ORDER BY id LIMIT #{limit}")
    List<Long> ids(QuarantineFilter filter, @Nullable String source, int limit);

    @Select("SELECT count(*) FROM" + MEANT)
    long count(QuarantineFilter filter, @Nullable String source);

    @Update("""
        UPDATE quarantine SET state = #{state}, payload = #{payload}, original = #{original}, who = #{who}, version = #{version}
        WHERE id = #{id} AND version = #{version} - 1
        """)
    int update(QuarantinedMessage message);

    @Delete("DELETE FROM quarantine WHERE at < #{oldest}")
    int forgetBefore(Instant oldest);

    @Delete("""
        DELETE FROM quarantine WHERE id <= (SELECT id FROM quarantine ORDER BY id DESC OFFSET #{most} LIMIT 1)
        """)
    int forgetBeyond(long most);

    @Delete("""
        DELETE FROM quarantine WHERE id <= (
            SELECT max(id) FROM (
                SELECT id, sum(octet_length(payload) + coalesce(octet_length(original), 0)) OVER (ORDER BY id DESC) AS bytes
                FROM quarantine) AS sizes
            WHERE bytes > #{mostBytes})
        """)
    int forgetBeyondBytes(long mostBytes);
}
