package mes.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface WorkAlertMapper {

    @Select("SELECT record FROM work_alert WHERE id = #{id}")
    Optional<WorkAlert> find(WorkAlertId id);

    @Select("SELECT record FROM work_alert WHERE id = #{id} FOR UPDATE")
    Optional<WorkAlert> hold(WorkAlertId id);

    @Select("SELECT record FROM work_alert WHERE open ORDER BY severity DESC, at DESC, id")
    List<WorkAlert> open();

    @Select("SELECT count(*) FROM work_alert WHERE equipment = #{equipment} AND open")
    int openOf(EquipmentId equipment);

    @Select("SELECT record FROM work_alert ORDER BY at DESC, id LIMIT #{limit}")
    List<WorkAlert> latest(int limit);

    @Select("SELECT record FROM work_alert WHERE shelved_until <= #{now} ORDER BY id FOR UPDATE SKIP LOCKED")
    List<WorkAlert> holdShelvedUntil(Instant now);

    @Insert("""
        INSERT INTO work_alert (record, at, shelved_until) VALUES (#{alert}, #{alert.at}, #{alert.shelving.until})
        ON CONFLICT (id) DO UPDATE SET record = #{alert}, at = #{alert.at}, shelved_until = #{alert.shelving.until}
        WHERE work_alert.version = #{alert.version} - 1
        """)
    int save(@Param("alert") WorkAlert alert);
}
