package mes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/** Runs a test on the whole store and a PostgreSQL of its own, one for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = OnPostgres.Store.class)
public @interface OnPostgres {

    /** The domain and its store, without any edge; no part of a server that is tested whole. */
    @TestComponent
    @SpringBootApplication
    class Store {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    // What was committed outlives a crash of the database, if not of the machine.
                    .setServerConfig("synchronous_commit", "on")
                    .setRegisterShutdownHook(false)
                    .start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(postgres.getPostgresDatabase());
            pool.setMaximumPoolSize(40);
            pool.setMinimumIdle(2);
            return new HikariDataSource(pool);
        }

        @Bean
        TextEncryptor key() {
            return Encryptors.delux("the key of a test", "c0ffee");
        }
    }
}
