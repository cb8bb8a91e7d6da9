package mes.access;

import java.util.List;
import java.util.Optional;
import mes.equipment.EquipmentId;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface UserMapper {

    @Select("SELECT name, password_hash, roles, equipment FROM user_account WHERE name = #{name}")
    Optional<Row> find(String name);

    @Select("SELECT name, password_hash, roles, equipment FROM user_account ORDER BY name")
    List<Row> all();

    @Insert("""
        INSERT INTO user_account (name, password_hash, roles, equipment, mosquitto_hash)
        VALUES (#{row.name}, #{row.passwordHash}, #{row.roles}, #{row.equipment}, #{mosquittoHash})
        ON CONFLICT (name) DO UPDATE
        SET password_hash = #{row.passwordHash}, roles = #{row.roles}, equipment = #{row.equipment},
            mosquitto_hash = #{mosquittoHash}
        """)
    void put(Row row, @Nullable String mosquittoHash);

    @Select("""
        SELECT name, equipment, mosquitto_hash FROM user_account
        WHERE mosquitto_hash IS NOT NULL AND equipment IS NOT NULL ORDER BY name
        """)
    List<MachineUser> machines();

    @Delete("DELETE FROM user_account WHERE name = #{name}")
    int delete(String name);

    @Insert("INSERT INTO access_token (digest, user_name, at) VALUES (#{digest}, #{name}, now())")
    void insertToken(String digest, String name);

    @Select("""
        SELECT name, password_hash, roles, equipment FROM user_account u JOIN access_token t ON t.user_name = u.name
        WHERE t.digest = #{digest}
        """)
    Optional<Row> findByToken(String digest);

    @Select("""
        SELECT name, password_hash, roles, equipment FROM user_account u JOIN user_certificate c ON c.user_name = u.name
        WHERE c.thumbprint = #{thumbprint} AND c.certificate = #{certificate}
        """)
    Optional<Row> findByCertificate(String thumbprint, byte[] certificate);

    @Select("SELECT encode(certificate, 'base64') FROM user_certificate WHERE user_name = #{name} ORDER BY thumbprint")
    List<String> certificates(String name);

    @Insert("""
        INSERT INTO user_certificate (thumbprint, user_name, certificate) VALUES (#{thumbprint}, #{name}, #{certificate})
        ON CONFLICT (thumbprint) DO NOTHING
        """)
    int insertCertificate(String thumbprint, String name, byte[] certificate);

    @Delete("DELETE FROM user_certificate WHERE thumbprint = #{thumbprint} AND user_name = #{name}")
    int deleteCertificate(String thumbprint, String name);

    /** A user with the hash of the password; roles are written with commas between. */
    record Row(
            String name,
            String passwordHash,
            String roles,
            @Nullable EquipmentId equipment) {}
}
