package mes.journal;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface QuarantineMapper {

    @Select("""
        INSERT INTO quarantine (at, wire, source, payload, reason, state, version)
        VALUES (now(), #{wire}, #{source}, #{payload}, #{reason}, 'WAITING', 1)
        RETURNING id, at, wire, source, payload, reason, state, who, version
        """)
    QuarantinedMessage insert(String wire, String source, byte[] payload, String reason);

    @Select("""
        SELECT id, at, wire, source, payload, reason, state, who, version FROM quarantine WHERE id = #{id}
        """)
    Optional<QuarantinedMessage> find(long id);

    @Select("""
        SELECT id, at, wire, source, payload, reason, state, who, version FROM quarantine
        WHERE state = 'WAITING' ORDER BY id DESC LIMIT #{limit}
        """)
    List<QuarantinedMessage> waiting(int limit);

    @Select("SELECT count(*) FROM quarantine WHERE state = 'WAITING'")
    long countWaiting();

    @Update("""
        UPDATE quarantine SET state = #{state}, who = #{who}, version = #{version}
        WHERE id = #{id} AND version = #{version} - 1
        """)
    int update(QuarantinedMessage message);
}
