package mes.work;

import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import mes.operations.OperationsRequestId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface JobOrderMapper {

    @Select("SELECT record FROM job_order WHERE id = #{id}")
    Optional<JobOrder> find(JobOrderId id);

    @Select("SELECT record FROM job_order WHERE id = ANY(#{ids})")
    List<JobOrder> among(String[] ids);

    @Select("SELECT record FROM job_order WHERE id = #{id} FOR UPDATE")
    Optional<JobOrder> hold(JobOrderId id);

    @Select("SELECT record FROM job_order ORDER BY number DESC LIMIT #{limit}")
    List<JobOrder> latest(int limit);

    @Select("SELECT record FROM job_order WHERE state NOT IN ('CANCELLED', 'CLEARED') ORDER BY number")
    List<JobOrder> listed();

    @Select("SELECT record FROM job_order WHERE request = #{request} ORDER BY number")
    List<JobOrder> ofRequest(OperationsRequestId request);

    @Select("""
        SELECT record FROM job_order
        WHERE id LIKE #{pattern} OR request LIKE #{pattern} OR schedule LIKE #{pattern} ORDER BY number
        """)
    List<JobOrder> like(String pattern);

    @Select("""
        SELECT record FROM job_order WHERE equipment = #{equipment} AND state = 'RUNNING'
        ORDER BY (record ->> 'since')::timestamptz DESC LIMIT 1
        """)
    Optional<JobOrder> runningOn(EquipmentId equipment);

    @Update("""
        UPDATE job_order SET record = #{order} WHERE id = #{id} AND version = #{before}
        """)
    int update(JobOrder order, JobOrderId id, int before);
}
