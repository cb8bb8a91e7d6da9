package mes.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DispatchMapper {

    @Select("SELECT job_order, equipment, state, since, attempts, word, version FROM dispatch WHERE job_order = #{id}")
    Optional<Dispatch> find(JobOrderId id);

    @Select("""
        SELECT job_order, equipment, state, since, attempts, word, version FROM dispatch
        WHERE job_order = #{id} FOR UPDATE
        """)
    Optional<Dispatch> hold(JobOrderId id);

    @Select("""
        SELECT job_order, equipment, state, since, attempts, word, version FROM dispatch
        WHERE job_order IN (SELECT id FROM job_order ORDER BY number DESC LIMIT #{jobOrders})
        """)
    List<Dispatch> ofLatest(int jobOrders);

    @Select("""
        SELECT job_order, waiting.equipment, state, since, attempts, word, waiting.version
        FROM equipment e CROSS JOIN LATERAL (
            SELECT * FROM dispatch WHERE equipment = e.id AND state = 'WAITING'
            ORDER BY since, number LIMIT #{ofEach}
        ) waiting
        WHERE e.id <> ALL(#{but})
        ORDER BY since, number
        """)
    List<Dispatch> waiting(int ofEach, String[] but);

    @Select("""
        SELECT d.job_order, d.equipment, d.state, d.since, d.attempts, d.word, d.version
        FROM dispatch d JOIN job_order j ON j.id = d.job_order
        WHERE d.equipment = #{equipment} AND d.state = 'WAITING'
        ORDER BY (j.record -> 'work' ->> 'priority')::integer DESC, d.since, d.number LIMIT #{most}
        """)
    List<Dispatch> waitingFor(EquipmentId equipment, int most);

    @Select("""
        SELECT job_order, equipment, state, since, attempts, word, version FROM dispatch
        WHERE state = 'SENT' AND since < #{instant}
        """)
    List<Dispatch> sentBefore(Instant instant);

    @Select("""
        SELECT job_order, equipment, state, since, attempts, word, version FROM dispatch
        WHERE equipment = #{equipment} AND state IN ('SENT', 'TIMED_OUT', 'DECLINED') ORDER BY since, number
        """)
    List<Dispatch> unacknowledged(EquipmentId equipment);

    @Insert("""
        INSERT INTO dispatch (job_order, equipment, state, since, attempts, word, version)
        VALUES (#{jobOrder}, #{equipment}, #{state}, #{since}, #{attempts}, #{word}, #{version})
        ON CONFLICT (job_order) DO UPDATE SET equipment = #{equipment}, state = #{state}, since = #{since},
            attempts = #{attempts}, word = #{word}, version = #{version}
        WHERE dispatch.version = #{version} - 1
        """)
    int save(Dispatch dispatch);
}
