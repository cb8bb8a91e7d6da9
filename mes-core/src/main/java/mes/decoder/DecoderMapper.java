package mes.decoder;

import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface DecoderMapper {

    @Select("SELECT record FROM decoder WHERE id = #{id}")
    Optional<Decoder> find(DecoderId id);

    @Select("""
        SELECT record FROM decoder JOIN decoded_equipment ON decoder = id WHERE equipment = #{equipment}
        """)
    Optional<Decoder> of(EquipmentId equipment);

    @Select("SELECT record FROM decoder ORDER BY id")
    List<Decoder> all();

    @Insert("INSERT INTO decoder (record) VALUES (#{record})")
    void insert(Decoder record);

    @Update("UPDATE decoder SET record = #{record} WHERE id = #{id} AND version = #{before}")
    int update(Decoder record, DecoderId id, int before);

    @Delete("DELETE FROM decoder WHERE id = #{id}")
    void delete(DecoderId id);

    @Insert("INSERT INTO decoded_equipment (equipment, decoder) VALUES (#{equipment}, #{decoder})")
    void assign(EquipmentId equipment, DecoderId decoder);

    @Delete("DELETE FROM decoded_equipment WHERE decoder = #{decoder}")
    void unassign(DecoderId decoder);
}
