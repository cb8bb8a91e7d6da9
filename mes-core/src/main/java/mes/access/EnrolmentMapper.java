package mes.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EnrolmentMapper {

    @Select("""
        INSERT INTO enrolment (equipment, digest, expires, version) VALUES (#{equipment}, #{digest}, #{expires}, 1)
        ON CONFLICT (equipment) DO UPDATE
        SET digest = #{digest}, expires = #{expires}, version = enrolment.version + 1
        RETURNING equipment, expires, version
        """)
    Enrolment put(EquipmentId equipment, String digest, Instant expires);

    /** Of several who try at one time, one gets it. */
    @Select("""
        DELETE FROM enrolment WHERE digest = #{digest} AND expires > #{now} RETURNING equipment, expires, version
        """)
    Optional<Enrolment> take(String digest, Instant now);

    @Select("DELETE FROM enrolment WHERE equipment = #{equipment} RETURNING equipment, expires, version")
    Optional<Enrolment> remove(EquipmentId equipment);

    @Select("SELECT equipment, expires, version FROM enrolment ORDER BY equipment")
    List<Enrolment> all();
}
