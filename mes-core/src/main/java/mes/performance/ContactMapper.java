package mes.performance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ContactMapper {

    @Select("""
        SELECT equipment, heard, messages, expected_seconds, silent, version FROM equipment_contact ORDER BY equipment
        """)
    List<Contact> all();

    @Select("""
        SELECT equipment, heard, messages, expected_seconds, silent, version FROM equipment_contact
        WHERE equipment = #{equipment}
        """)
    Optional<Contact> find(EquipmentId equipment);

    /** Equipment that is gone meanwhile is passed over. */
    @Insert("""
        INSERT INTO equipment_contact AS known (equipment, heard, messages, silent, version)
        SELECT id, #{at}, messages, false, 1
        FROM unnest(#{equipment}::text[], #{messages}::bigint[]) AS said (id, messages) JOIN equipment USING (id) ORDER BY id
        ON CONFLICT (equipment) DO UPDATE
        SET heard = greatest(known.heard, excluded.heard), messages = known.messages + excluded.messages
        """)
    void heard(String[] equipment, Long[] messages, Instant at);

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
        RETURNING equipment, heard, messages, expected_seconds, silent, version
        """)
    List<Contact> judge(Instant now);
}
