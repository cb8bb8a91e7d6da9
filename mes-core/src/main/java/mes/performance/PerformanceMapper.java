package mes.performance;

import java.time.Instant;
import java.util.List;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PerformanceMapper {

    /** Of states that began at one time, the last was meant. */
    @Insert("""
        INSERT INTO equipment_state_period (equipment, since, state, mode)
        VALUES (#{equipment}, #{since}, #{state}, #{mode})
        ON CONFLICT (equipment, since) DO UPDATE SET state = #{state}, mode = #{mode}
        """)
    void addPeriod(EquipmentState state);

    /** Those that began before the end, from the one that held at the beginning; oldest first. */
    @Select("""
        SELECT state, mode, since FROM equipment_state_period
        WHERE equipment = #{equipment} AND since < #{to} AND since >= coalesce(
            (SELECT max(since) FROM equipment_state_period WHERE equipment = #{equipment} AND since <= #{from}), #{from})
        ORDER BY since
        """)
    List<StatePeriod> periods(EquipmentId equipment, Instant from, Instant to);

    @Insert("""
        INSERT INTO production (equipment, at, job_order, good, scrap, rework)
        VALUES (#{equipment}, #{at}, #{jobOrder}, #{good}, #{scrap}, #{rework})
        """)
    void add(Production production);

    /** The sums by job order. */
    @Select("""
        SELECT equipment, job_order, sum(good) AS good, sum(scrap) AS scrap, sum(rework) AS rework, max(at) AS at
        FROM production WHERE equipment = #{equipment} AND at >= #{from} AND at < #{to}
        GROUP BY equipment, job_order
        """)
    List<Production> production(EquipmentId equipment, Instant from, Instant to);
}
