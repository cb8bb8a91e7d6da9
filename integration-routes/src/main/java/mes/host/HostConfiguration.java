package mes.host;

import java.nio.file.Path;
import mes.access.Users;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/** Brings along what the properties do not point to elsewhere. */
@Configuration(proxyBeanMethods = false)
class HostConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${mes.data:data}") Path path) {
        return DataFolder.open(path);
    }

    @Bean
    @ConditionalOnExpression("'${spring.datasource.url:}'.empty")
    EmbeddedDatabase embeddedDatabase(DataFolder data) {
        return EmbeddedDatabase.start(data);
    }

    /** What it encrypts with must be the same for all servers of a database. The key is random, and needs no salt. */
    @Bean
    TextEncryptor secretKey(DataFolder data, @Value("${mes.secret-key:}") String given) {
        return Encryptors.delux(given.isEmpty() ? data.secret("secret-key").value() : given, "00");
    }

    @Bean
    Administrator administrator(Users users, DataFolder data, @Value("${mes.admin.password:}") String password) {
        return new Administrator(users, data, password);
    }

    @Bean
    WelcomeText welcomeText(
            Environment environment,
            DataFolder data,
            MqttServer mqtt,
            JdbcConnectionDetails database,
            Administrator administrator) {
        return new WelcomeText(environment, data, mqtt, database, administrator);
    }
}
