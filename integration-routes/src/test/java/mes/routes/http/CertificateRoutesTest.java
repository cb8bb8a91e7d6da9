package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import mes.OnMillwright;
import mes.access.Certificates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class CertificateRoutesTest {

    private static final String APPLICATIONS = "/api/v1/opcua/certificates";

    /** Somebody's, until 2126. */
    private static final String CERTIFICATE = """
            MIIBfjCCASOgAwIBAgIUfBmhPdxl2W6ERMj7aXZ2dK0HZJwwCgYIKoZIzj0EAwIwEzERMA8GA1UEAwwIc29tZWJvZHkwIBcNMjYx\
            MTIxMTU1MzA2WhgPMjEyNjEwMjgxNTUzMDZaMBMxETAPBgNVBAMMCHNvbWVib2R5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\
            zjGQtx9QErefATfltMRoWC/wV/ETFieFeKZVRfpn8oZ9WOVo2ogxfdl0S2a5zKhdcY16Q3g9yOosVSJ95lAH9KNTMFEwHQYDVR0O\
            BBYEFDZkjnPWvwbwSDBSpd5vIHRxg//YMB8GA1UdIwQYMBaAFDZkjnPWvwbwSDBSpd5vIHRxg//YMA8GA1UdEwEB/wQFMAMBAf8w\
            CgYIKoZIzj0EAwIDSQAwRgIhAMFCTIRficBTj4FixMoDzgBUC/0t9A0XVL7N0QEmQYs7AiEA/t8TF9lFJ0q17yu+HRA6U3CVQTSu\
            tFKE54vKNl41G1I=""";

    private static final String ASKED = "{\"certificate\": \"" + CERTIFICATE + "\"}";

    @LocalServerPort
    int port;

    final String thumbprint = Certificates.thumbprint(Certificates.read(CERTIFICATE));
    Client administrator;

    @BeforeEach
    void enter() {
        administrator = Client.administrator(port);
    }

    @Test
    void tellTheServersOwnFirst() {
        JsonNode own = json(administrator.get(APPLICATIONS)).path(0);

        assertThat(own.path("standing").asText()).isEqualTo("OWN");
        assertThat(own.path("applicationUri").asText()).startsWith("urn:").endsWith(":millwright");
    }

    @Test
    void trustRejectAndForgetAnApplication() {
        var added = administrator.post(APPLICATIONS, ASKED);
        var rejected = administrator.post(APPLICATIONS + "/" + thumbprint + "/commands", """
                {"command": "Reject"}""");
        var forgotten = administrator.delete(APPLICATIONS + "/" + thumbprint);
        var again = administrator.delete(APPLICATIONS + "/" + thumbprint);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(added).path("standing").asText()).isEqualTo("TRUSTED");
        assertThat(json(rejected).path("standing").asText()).isEqualTo("REJECTED");
        assertThat(forgotten.statusCode()).isEqualTo(204);
        assertThat(again.statusCode()).isEqualTo(404);
    }

    @Test
    void takeNothingThatIsNoCertificate() {
        assertThat(administrator.post(APPLICATIONS, """
                {"certificate": "none"}""").statusCode()).isEqualTo(400);
    }

    @Test
    void areForAdministratorsAlone() {
        administrator.post("/api/v1/users", """
                {"name": "peeping", "password": "long enough", "roles": ["SUPERVISOR"]}""");
        Client supervisor = Client.anonymous(port).as("peeping", "long enough");

        assertThat(supervisor.get(APPLICATIONS).statusCode()).isEqualTo(403);
        assertThat(supervisor.post(APPLICATIONS, ASKED).statusCode()).isEqualTo(403);
    }

    @Test
    void areGivenToUsersAndTakenAway() {
        administrator.post("/api/v1/users", """
                {"name": "bearer", "password": "long enough", "roles": ["OPERATOR"]}""");
        String his = "/api/v1/users/bearer/certificates";

        var given = administrator.post(his, ASKED);
        var givenTwice = administrator.post(his, ASKED);
        JsonNode all = json(administrator.get(his));
        var taken = administrator.delete(his + "/" + thumbprint);

        assertThat(given.statusCode()).isEqualTo(201);
        assertThat(givenTwice.statusCode()).isEqualTo(409);
        assertThat(all.path(0).path("thumbprint").asText()).isEqualTo(thumbprint);
        assertThat(taken.statusCode()).isEqualTo(204);
        assertThat(json(administrator.get(his))).isEmpty();
    }
}
