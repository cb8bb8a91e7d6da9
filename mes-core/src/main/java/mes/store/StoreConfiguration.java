package mes.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Clock;
import java.util.List;
import mes.alert.WorkAlert;
import mes.common.Quantity;
import mes.connection.Connection;
import mes.decoder.Decoder;
import mes.operations.OperationsRequest;
import mes.publication.Subscription;
import mes.work.JobOrder;
import mes.work.JobResponse;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How records, identities and secrets of the domain are written down. */
@Configuration
@MapperScan(basePackages = "mes", annotationClass = org.apache.ibatis.annotations.Mapper.class)
class StoreConfiguration {

    private final Identities identities = new Identities();

    @Bean
    Module identitiesInJson() {
        return identities.inJson();
    }

    /** Records were written before they had all the parts that they have now. */
    @Bean
    Module absentListsInJson() {
        return new SimpleModule("absent lists") {
            @Override
            public void setupModule(SetupContext context) {
                context.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
            }
        };
    }

    @Bean
    ConfigurationCustomizer records(ObjectMapper json) {
        return mybatis -> {
            mybatis.setMapUnderscoreToCamelCase(true);
            // Rows are written past MyBatis too: what it remembers of a transaction would be out of date.
            mybatis.setLocalCacheScope(LocalCacheScope.STATEMENT);
            mybatis.setArgNameBasedConstructorAutoMapping(true);
            TypeHandlerRegistry types = mybatis.getTypeHandlerRegistry();
            identities.inColumns(types);
            whole(types, Quantity.class, json);
            whole(types, OperationsRequest.class, json);
            whole(types, JobOrder.class, json);
            whole(types, JobResponse.class, json);
            whole(types, Subscription.class, json);
            whole(types, WorkAlert.class, json);
            whole(types, Connection.class, json);
            whole(types, Decoder.class, json);
        };
    }

    private static <T> void whole(TypeHandlerRegistry types, Class<T> type, ObjectMapper json) {
        types.register(type, new JsonTypeHandler<>(type, json));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
