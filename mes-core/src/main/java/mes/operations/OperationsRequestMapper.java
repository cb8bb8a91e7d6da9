package mes.operations;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface OperationsRequestMapper {

    @Select("SELECT record FROM operations_request WHERE id = #{id}")
    Optional<OperationsRequest> find(OperationsRequestId id);

    @Select("SELECT record FROM operations_request WHERE id = ANY(#{ids})")
    List<OperationsRequest> among(String[] ids);

    @Select("SELECT record FROM operations_request ORDER BY number DESC LIMIT #{limit}")
    List<OperationsRequest> latest(int limit);

    @Select("SELECT record FROM operations_request WHERE schedule = #{schedule} ORDER BY number")
    List<OperationsRequest> ofSchedule(String schedule);

    @Update("""
        UPDATE operations_request SET record = #{request}
        WHERE id = #{id} AND version = #{before}
        """)
    int update(OperationsRequest request, OperationsRequestId id, int before);
}
