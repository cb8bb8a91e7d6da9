package mes.journal;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface SequenceMapper {

    @Insert("""
        INSERT INTO message_sequence (sender, epoch, number) VALUES (#{sender}, #{epoch}, #{number})
        ON CONFLICT (sender, epoch) DO UPDATE SET number = #{number} WHERE message_sequence.number < #{number}
        """)
    int take(String sender, String epoch, long number);

    @Select("SELECT coalesce(max(number), -1) FROM message_sequence WHERE sender = #{sender} AND epoch = #{epoch}")
    long highest(String sender, String epoch);
}
