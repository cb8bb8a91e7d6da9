package mes.opcua.demo;

import java.nio.file.Path;
import mes.opcua.client.PlcSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The press of the demo plant. */
@Configuration
@ConditionalOnProperty("mes.demo")
class PressConfiguration {

    @Bean
    DemoPress demoPress(@Value("${mes.data:./data}") Path data) {
        return new DemoPress(data.resolve("opcua/demo-plc"));
    }

    @Bean
    PlcSettings demoPressConnection(DemoPress press) {
        return press.connection("PRESS-1");
    }
}
