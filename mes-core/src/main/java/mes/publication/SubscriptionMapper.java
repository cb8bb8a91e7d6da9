package mes.publication;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SubscriptionMapper {

    @Select("SELECT record FROM subscription WHERE id = #{id}")
    Optional<Subscription> find(SubscriptionId id);

    @Select("SELECT record FROM subscription ORDER BY id")
    List<Subscription> all();

    @Select("SELECT secret FROM subscription WHERE id = #{id}")
    @Nullable
    String secret(SubscriptionId id);

    /** Until the transaction ends, others may look only: several servers may declare the same at once. */
    @Update("LOCK TABLE subscription IN SHARE ROW EXCLUSIVE MODE")
    void lock();

    @Insert("INSERT INTO subscription (record, secret) VALUES (#{record}, #{secret})")
    void insert(Subscription record, @Nullable String secret);

    @Update("""
        UPDATE subscription SET record = #{record}, secret = #{secret}
        WHERE id = #{record.id} AND version = #{record.version} - 1
        """)
    int update(Subscription record, @Nullable String secret);

    @Delete("DELETE FROM subscription WHERE id = #{id}")
    int delete(SubscriptionId id);
}
