package mes.host;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Tells the person at the console where everything is. */
final class WelcomeText {

    private final Environment environment;
    private final DataFolder data;
    private final MqttServer mqtt;
    private final JdbcConnectionDetails database;
    private final Administrator administrator;

    WelcomeText(
            Environment environment,
            DataFolder data,
            MqttServer mqtt,
            JdbcConnectionDetails database,
            Administrator administrator) {
        this.environment = environment;
        this.data = data;
        this.mqtt = mqtt;
        this.database = database;
        this.administrator = administrator;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        System.out.println(text());
    }

    String text() {
        String http = "http://" + host() + ":" + environment.getProperty("local.server.port");
        return """

                  Millwright is ready.

                  Pages      %s
                  B2MML      %s/b2mml
                  REST       %s/api/v1
                  OPC UA     %s
                  MQTT 5     %s
                  Database   %s
                  Data       %s
                  User       %s, %s
                """.formatted(
                        http,
                        http,
                        http,
                        environment.getProperty("local.opcua.url", "off"),
                        mqtt.url(),
                        withoutOptions(database.getJdbcUrl()),
                        data.path(),
                        Administrator.NAME,
                        administrator.whereabouts());
    }

    /** A wildcard address cannot be connected to. */
    private String host() {
        String host = environment.getProperty("server.address", "127.0.0.1");
        return host.equals("0.0.0.0") ? "localhost" : host;
    }

    /** They may hold a password. */
    private static String withoutOptions(String url) {
        return url.replaceAll("[?].*", "");
    }
}
