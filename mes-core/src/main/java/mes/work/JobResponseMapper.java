package mes.work;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface JobResponseMapper {

    @Select("SELECT record FROM job_response WHERE job_order = #{jobOrder}")
    Optional<JobResponse> find(JobOrderId jobOrder);

    @Select("SELECT record FROM job_response ORDER BY number DESC LIMIT #{limit}")
    List<JobResponse> latest(int limit);

    @Select("""
        SELECT record FROM job_response
        WHERE job_order IN (SELECT id FROM job_order ORDER BY number DESC LIMIT #{jobOrders})
        """)
    List<JobResponse> ofLatest(int jobOrders);

    @Insert("INSERT INTO job_response (record) VALUES (#{response})")
    void insert(JobResponse response);

    @Update("""
        UPDATE job_response SET record = #{response}
        WHERE job_order = #{jobOrder} AND version = #{before}
        """)
    int update(JobResponse response, JobOrderId jobOrder, int before);
}
