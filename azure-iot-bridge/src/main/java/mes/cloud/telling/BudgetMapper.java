package mes.cloud.telling;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface BudgetMapper {

    @Insert("""
        INSERT INTO cloud_budget (day, blocks) SELECT #{day}, #{blocks} WHERE #{blocks} <= #{most}
        ON CONFLICT (day) DO UPDATE SET blocks = cloud_budget.blocks + #{blocks}
        WHERE cloud_budget.blocks + #{blocks} <= #{most}
        """)
    int spend(LocalDate day, int blocks, long most);

    @Select("SELECT blocks FROM cloud_budget WHERE day = #{day}")
    Optional<Long> spent(LocalDate day);
}
