package mes.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mes.OnMillwright;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnMillwright
class WelcomeTextTest {

    @Autowired
    WelcomeText welcome;

    @ParameterizedTest
    @ValueSource(strings = {"Pages", "B2MML", "REST", "OPC UA", "MQTT 5"})
    void namesTheDoorsThatAreOpen(String door) throws Exception {
        URI url = URI.create(told(door));

        try (Socket client = new Socket(url.getHost(), url.getPort())) {
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void keepsThePasswordToItself() {
        assertThat(welcome.text()).contains("admin").doesNotContain(OnMillwright.ADMIN_PASSWORD);
    }

    private String told(String what) {
        Matcher line = Pattern.compile("(?m)^ *" + what + " +(\\S+)$").matcher(welcome.text());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }
}
