package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import mes.OnMillwright;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class CloudRoutesTest {

    @LocalServerPort
    int port;

    @Test
    void saysThatThereIsNoCloudUnlessConfigured() {
        var answer = Client.administrator(port).get("/api/v1/cloud");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("detail").asText()).isEqualTo("no cloud is configured");
    }
}
