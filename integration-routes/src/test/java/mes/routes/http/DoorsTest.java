package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import mes.OnMillwright;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class DoorsTest {

    private static final String PASSWORD = "long enough";

    @LocalServerPort
    int port;

    Client anonymous;
    Client administrator;

    @BeforeEach
    void knock() {
        anonymous = Client.anonymous(port);
        administrator = Client.administrator(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/api/v1/equipment",
                "/api/v1/events",
                "/api/openapi.json",
                "/api/work-orders",
                "/actuator/prometheus",
                "/actuator/nothing",
                "/b2mml",
                "/nothing"
            })
    void areClosedToAnybodyUnknown(String path) {
        HttpResponse<String> answer = anonymous.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
    }

    @Test
    void tellAnybodyThatTheServerIsWell() {
        HttpResponse<String> health = anonymous.get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(json(health).path("status").asText()).isEqualTo("UP");
        assertThat(health.body()).doesNotContain("postgres");
    }

    @Test
    void showPeopleTheLoginPage() {
        HttpResponse<String> page = anonymous
                .with("Accept", "text/html,*/*")
                .with("User-Agent", "Mozilla/5.0 (X11)")
                .get("/");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("<form method=\"post\" action=\"/login\">")
                .doesNotContain("${");
        assertThat(page.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void openNoWindowOfTheBrowserOverThePage() {
        HttpResponse<String> answer =
                anonymous.with("User-Agent", "Mozilla/5.0 (X11)").get("/api/v1/me");

        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void tellNobodyWhetherAUserExists() {
        HttpResponse<String> wrongPassword = anonymous.as("admin", "guessed").get("/api/v1/me");
        HttpResponse<String> wrongName = anonymous.as("nobody", "guessed").get("/api/v1/me");

        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
    }

    @Test
    void slowDownWhoGuesses() {
        user("d-guessed", "OPERATOR");

        IntStream.range(0, 5)
                .forEach(i -> anonymous.as("d-guessed", "guess " + i).get("/api/v1/me"));
        HttpResponse<String> sixth = anonymous.as("d-guessed", PASSWORD).get("/api/v1/me");

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
    }

    /** An order that is not there is 404 to whoever may ask for it. */
    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/equipment,                 200, 200, 200, 200, 403",
        "GET,    /api/v1/journal,                   200, 200, 200, 200, 403",
        "GET,    /api/openapi.json,                 200, 200, 200, 200, 403",
        "POST,   /api/v1/job-orders/d-x/dispatch,   404, 404, 404, 403, 403",
        "POST,   /api/v1/job-orders/d-x/commands,   415, 415, 415, 403, 403",
        "POST,   /api/v1/job-orders,                415, 415, 403, 415, 403",
        "POST,   /api/v1/work-alerts/d-x/commands,  415, 415, 415, 403, 403",
        "POST,   /api/v1/work-alerts,               415, 415, 403, 415, 403",
        "POST,   /api/v1/operations-requests,       415, 415, 403, 415, 403",
        "POST,   /api/v1/operations-requests/d-x/commands, 415, 415, 403, 415, 403",
        "POST,   /b2mml,                            415, 415, 403, 415, 403",
        "POST,   /api/v1/equipment,                 415, 415, 403, 403, 403",
        "DELETE, /api/v1/equipment/d-x,             404, 404, 403, 403, 403",
        "POST,   /api/v1/material-lots,             415, 415, 403, 403, 403",
        "POST,   /api/v1/quarantine/0/discard,      404, 404, 403, 403, 403",
        "DELETE, /api/v1/set-aside/d-x/1,           404, 404, 403, 403, 403",
        "GET,    /api/v1/users,                     200, 403, 403, 403, 403",
        "POST,   /api/v1/users,                     415, 403, 403, 403, 403",
        "DELETE, /api/v1/users/d-x,                 404, 403, 403, 403, 403",
        "GET,    /api/work-orders,                  200, 200, 200, 200, 200",
        "POST,   /api/machine-status,               415, 415, 415, 415, 415",
        "POST,   /api/work-orders,                  415, 415, 403, 415, 403",
        "POST,   /api/work-orders/d-x/send,         404, 404, 404, 403, 403",
        "GET,    /nothing,                          404, 404, 404, 404, 403",
    })
    void openAsTheRolesSay(
            String method, String path, int administrator, int supervisor, int operator, int integration, int machine) {
        user("d-supervisor", "SUPERVISOR");
        user("d-operator", "OPERATOR");
        user("d-integration", "INTEGRATION");
        machineUser();

        assertThat(status("admin", method, path)).isEqualTo(administrator);
        assertThat(status("d-supervisor", method, path)).isEqualTo(supervisor);
        assertThat(status("d-operator", method, path)).isEqualTo(operator);
        assertThat(status("d-integration", method, path)).isEqualTo(integration);
        assertThat(status("d-machine", method, path)).isEqualTo(machine);
    }

    @Test
    void openToATokenUntilItsUserIsShutOut() {
        user("d-program", "INTEGRATION");
        String token = json(administrator.post("/api/v1/users/d-program/tokens", ""))
                .path("token")
                .asText();
        Client program = anonymous.with("Authorization", "Bearer " + token);

        HttpResponse<String> before = program.get("/api/v1/me");
        administrator.delete("/api/v1/users/d-program");
        HttpResponse<String> after = program.get("/api/v1/me");

        assertThat(before.body()).isEqualTo("{\"name\":\"d-program\",\"roles\":[\"INTEGRATION\"],\"equipment\":null}");
        assertThat(after.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {"name": "d-y", "password": "short", "roles": ["OPERATOR"]}                            | 400
                {"name": "d-y", "password": "long enough", "roles": []}                                | 400
                {"name": "d-y", "password": "long enough", "roles": ["CHIEF"]}                         | 400
                {"name": "d:y", "password": "long enough", "roles": ["OPERATOR"]}                      | 400
                {"name": "d-y", "password": "long enough", "roles": ["MACHINE"]}                       | 400
                {"name": "d-y", "password": "long enough", "roles": ["MACHINE"], "equipment": "d-no"}  | 404
                {"name": "d-y", "password": "long enough", "roles": ["OPERATOR"], "equipment": "d-no"} | 400
                """)
    void takeNoUserWhoMakesNoSense(String user, int status) {
        assertThat(administrator.post("/api/v1/users", user).statusCode()).isEqualTo(status);
    }

    @Test
    void stayOpenToTheAdministratorWhoWouldShutHimselfOut() {
        assertThat(administrator.delete("/api/v1/users/admin").statusCode()).isEqualTo(409);
    }

    @Test
    void openToASessionUntilItIsEnded() {
        user("d-olga", "OPERATOR");

        HttpResponse<String> login = logIn("d-olga", PASSWORD);
        Client olga = session(login);

        assertThat(login.statusCode()).isEqualTo(303);
        assertThat(login.headers().firstValue("Location")).contains("/");
        assertThat(cookie(login)).contains("; HttpOnly").contains("; SameSite=Strict");
        assertThat(olga.get("/api/v1/me").statusCode()).isEqualTo(200);

        HttpResponse<String> logout = page(olga).postForm("/logout", "");

        assertThat(logout.statusCode()).isEqualTo(303);
        assertThat(olga.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void closeASessionWhoseUserIsShutOut() {
        user("d-gone", "OPERATOR");
        Client session = session(logIn("d-gone", PASSWORD));

        administrator.delete("/api/v1/users/d-gone");

        assertThat(session.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void showTheLoginPageAgainAfterAWrongPassword() {
        HttpResponse<String> answer = logIn("<script>", "guessed");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Name or password is wrong.").doesNotContain("<script>");
    }

    @Test
    void stayClosedToOtherSites() {
        user("d-victim", "SUPERVISOR");
        Client session = session(logIn("d-victim", PASSWORD));

        assertThat(session.with("Origin", "http://evil.example")
                        .post("/api/v1/equipment", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(session.with("Sec-Fetch-Site", "cross-site")
                        .post("/api/v1/equipment", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(session.post("/api/v1/equipment", "{}").statusCode()).isEqualTo(403);
        assertThat(page(session).post("/api/v1/equipment", "{}").statusCode()).isEqualTo(400);
        assertThat(session.with("Sec-Fetch-Site", "same-origin")
                        .post("/api/v1/equipment", "{}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void sayHowPagesMayBeUsed() {
        var headers = administrator.get("/").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'");
    }

    private int status(String user, String method, String path) {
        Client client = user.equals("admin") ? administrator : anonymous.as(user, PASSWORD);
        return client.send(method, path, BodyPublishers.noBody()).statusCode();
    }

    private void user(String name, String role) {
        HttpResponse<String> put = administrator.post("/api/v1/users", """
                {"name": "%s", "password": "%s", "roles": ["%s"]}""".formatted(name, PASSWORD, role));
        assertThat(put.statusCode()).isEqualTo(201);
    }

    private void machineUser() {
        administrator.postCsv("/api/v1/equipment", "id,level,parent,description\nD-M,WorkUnit,,\n");
        HttpResponse<String> put = administrator.post("/api/v1/users", """
                {"name": "d-machine", "password": "%s", "roles": ["MACHINE"], "equipment": "D-M"}""".formatted(PASSWORD));
        assertThat(put.statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> logIn(String name, String password) {
        return page(anonymous.with("Accept", "text/html"))
                .postForm("/login", "username=" + name + "&password=" + password.replace(' ', '+'));
    }

    private Client session(HttpResponse<String> login) {
        return anonymous.with("Cookie", cookie(login).replaceAll(";.*", ""));
    }

    /** As a browser sends what a page of this server asks for. */
    private Client page(Client client) {
        return client.with("Origin", "http://127.0.0.1:" + port);
    }

    private static String cookie(HttpResponse<String> login) {
        return login.headers().firstValue("Set-Cookie").orElseThrow();
    }
}
