package mes.cloud.telling;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface IntervalMapper {

    @Select("SELECT told_until FROM cloud_interval WHERE kind = #{kind}")
    Optional<Instant> toldUntil(String kind);

    @Insert("""
        INSERT INTO cloud_interval (kind, told_until) VALUES (#{kind}, #{until})
        ON CONFLICT (kind) DO UPDATE SET told_until = #{until}
        """)
    void tellUntil(String kind, Instant until);
}
