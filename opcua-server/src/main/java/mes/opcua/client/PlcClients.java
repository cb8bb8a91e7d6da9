package mes.opcua.client;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The connections that are configured, by their names. */
@ConfigurationProperties("mes.opcua")
record PlcClients(@DefaultValue Map<String, PlcSettings> client) {}
