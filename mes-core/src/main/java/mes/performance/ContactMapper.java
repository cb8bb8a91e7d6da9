package mes.performance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ContactMapper {

    String CONTACT = """
        equipment, heard, messages,
        CASE date_trunc('minute', #{now}::timestamptz) - minute
            WHEN interval '0' THEN in_minute_before WHEN interval '1 minute' THEN in_minute ELSE 0 END AS per_minute,
        lag_millis, expected_seconds, silent, version
        """;

    @Select("SELECT " + CONTACT + " FROM equipment_contact ORDER BY equipment")
    List<Contact> all(Instant now);

    @Select("SELECT " + CONTACT + " FROM equipment_contact WHERE equipment = #{equipment}")
    Optional<Contact> find(EquipmentId equipment, Instant now);

    /** Equipment that is gone meanwhile is passed over. */
    @Insert("""
        INSERT INTO equipment_contact AS known
            (equipment, heard, messages, lag_millis, minute, in_minute, silent, version)
        SELECT id, #{at}, messages, lag, date_trunc('minute', #{at}::timestamptz), messages, false, 1
        FROM unnest(#{equipment}::text[], #{messages}::bigint[], #{lags}::bigint[]) AS said (id, messages, lag)
            JOIN equipment USING (id) ORDER BY id
        ON CONFLICT (equipment) DO UPDATE SET
            heard = greatest(known.heard, excluded.heard),
            messages = known.messages + excluded.messages,
            lag_millis = coalesce(excluded.lag_millis, known.lag_millis),
            minute = excluded.minute,
            in_minute = excluded.in_minute + CASE known.minute WHEN excluded.minute THEN known.in_minute ELSE 0 END,
            in_minute_before = CASE excluded.minute - known.minute
                WHEN interval '0' THEN known.in_minute_before WHEN interval '1 minute' THEN known.in_minute ELSE 0 END
        """)
    void heard(String[] equipment, Long[] messages, @Nullable Long[] lags, Instant at);

    @Insert("""
        INSERT INTO equipment_contact AS known (equipment, messages, expected_seconds, expected_since, silent, version)
        VALUES (#{contact.equipment}, 0, #{contact.expectedSeconds}, #{since}, false, #{contact.version})
        ON CONFLICT (equipment) DO UPDATE
        SET expected_seconds = excluded.expected_seconds, expected_since = excluded.expected_since, version = excluded.version
        WHERE known.version = excluded.version - 1
        """)
    int expect(Contact contact, Instant since);

    @Select("""
        UPDATE equipment_contact SET silent = NOT silent
        WHERE silent <> coalesce(
            greatest(heard, expected_since) + make_interval(secs => expected_seconds) < #{now}::timestamptz, false)
        RETURNING\s""" + CONTACT)
    List<Contact> judge(Instant now);
}
