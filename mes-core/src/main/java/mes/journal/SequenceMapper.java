package mes.journal;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SequenceMapper {

    /** The number of a sender that was never heard. */
    long NONE = -1;

    @Select("""
        SELECT known.sender, known.epoch, known.number
        FROM unnest(#{senders}::text[], #{epochs}::text[]) AS said (sender, epoch)
        JOIN message_sequence known ON known.sender = said.sender AND known.epoch = said.epoch
        ORDER BY known.sender COLLATE "C", known.epoch COLLATE "C" FOR NO KEY UPDATE OF known
        """)
    List<Row> hold(String[] senders, String[] epochs);

    @Insert("""
        INSERT INTO message_sequence (sender, epoch, number)
        SELECT sender, epoch, -1 FROM unnest(#{senders}::text[], #{epochs}::text[]) AS said (sender, epoch)
        ON CONFLICT DO NOTHING
        """)
    void begin(String[] senders, String[] epochs);

    @Update("""
        UPDATE message_sequence known SET number = said.number
        FROM unnest(#{senders}::text[], #{epochs}::text[], #{numbers}::bigint[]) AS said (sender, epoch, number)
        WHERE known.sender = said.sender AND known.epoch = said.epoch AND known.number < said.number
        """)
    void save(String[] senders, String[] epochs, Long[] numbers);

    /** How far one sender has been heard. */
    record Row(String sender, String epoch, long number) {}
}
