package mes.journal;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SequenceMapper {

    /** The number of a sender that was never heard. */
    long NONE = -1;

    /** The numbers of these senders in one text, in their order and with commas between: rows cost more than they tell. */
    @Select("""
        WITH said AS (
            SELECT * FROM unnest(#{senders}::text[], #{epochs}::text[]) WITH ORDINALITY AS said (sender, epoch, place)
        ), held AS (
            SELECT place, number FROM said JOIN message_sequence AS known USING (sender, epoch)
            ORDER BY place FOR NO KEY UPDATE OF known
        )
        SELECT string_agg(coalesce(number, -1)::text, ',' ORDER BY place) FROM said LEFT JOIN held USING (place)
        """)
    String hold(String[] senders, String[] epochs);

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
}
