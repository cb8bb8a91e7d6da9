package mes.opcua.plant;

import java.nio.file.Path;
import mes.opcua.stack.Application;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one OPC UA application that this server is to others, as their server and as their client. */
@Configuration
@EnableConfigurationProperties(OpcUaSettings.class)
class PlantConfiguration {

    @Bean
    Application opcUaApplication(OpcUaSettings settings, @Value("${mes.data:./data}") Path data) {
        return Application.in(data.resolve("opcua"), "millwright", settings.trustOnLoopback());
    }
}
