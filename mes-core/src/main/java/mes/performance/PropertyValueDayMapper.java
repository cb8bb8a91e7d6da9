package mes.performance;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

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

    /** How long the values are kept that are kept longest, in days; absent when all are kept alike. */
    @Select("SELECT max(retention_days) FROM equipment_property")
    @Nullable
    Integer longestRetention();

    /** Deletes what is kept for less than the longest, row by row. */
    @Delete("""
        DELETE FROM property_value past
        USING current_property_value said LEFT JOIN equipment_property described
            ON described.equipment = said.equipment AND described.id = said.property
        WHERE past.equipment = said.equipment AND past.property = said.property
            AND past.time < #{now}::timestamptz - make_interval(days => coalesce(described.retention_days, #{days}))
        """)
    void deleteWhatIsKeptShorter(Instant now, int days);
}
