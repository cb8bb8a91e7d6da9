package mes.decoder;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface CncMessageMapper {

    @Insert("""
        INSERT INTO cnc_message (equipment, part_program, time, payload)
        VALUES (#{equipment}, #{partProgram}, #{time}, #{payload})
        """)
    void insert(CncMessage message);

    @Select("""
        SELECT EXISTS (SELECT FROM cnc_message
            WHERE equipment = #{equipment} AND time = #{time} AND part_program = #{partProgram} AND payload = #{payload})
        """)
    boolean contains(CncMessage message);

    @Delete("DELETE FROM cnc_message WHERE at < #{oldest}")
    int deleteBefore(Instant oldest);
}
