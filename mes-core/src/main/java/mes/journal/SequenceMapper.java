package mes.journal;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SequenceMapper {

    @Insert("""
        INSERT INTO message_sequence (sender, epoch, number) VALUES (#{sender}, #{epoch}, #{number})
        ON CONFLICT (sender, epoch) DO UPDATE SET number = #{number} WHERE message_sequence.number < #{number}
        """)
    int take(String sender, String epoch, long number);
}
