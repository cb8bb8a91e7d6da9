package mes.performance;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The tables of the days, in the transaction that runs. */
@Mapper
interface PropertyValueDayMapper {

    /** A table that waits to be dropped makes all others wait for it. */
    @Update("SET LOCAL lock_timeout = '2s'")
    void waitShortly();

    /** Whether no other server is at it. */
    @Select("SELECT pg_try_advisory_xact_lock(hashtext('property_value'))")
    boolean begin();

    @Update("SELECT make_property_value_day(#{day})")
    void make(LocalDate day);

    @Update("SELECT drop_property_values_before(#{oldest})")
    void dropBefore(Instant oldest);
}
