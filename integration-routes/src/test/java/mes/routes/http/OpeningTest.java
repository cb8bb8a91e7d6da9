package mes.routes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OpeningTest {

    private final Opening opening = new Opening(new Refusal(new ObjectMapper()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void open() {
        opening.open();
    }

    @Test
    void asksToComeAgainWhileTheDatabaseIsAway() throws Exception {
        ask(throwing(new IllegalStateException(new SQLException("connection refused", "08001"))));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString()).contains("The database is away.");
    }

    @Test
    void leavesEveryOtherFaultAsItIs() {
        var fault = new IllegalStateException("of ours");

        assertThatThrownBy(() -> ask(throwing(fault))).isSameAs(fault);
    }

    @Test
    void letsNobodyInBeforeEverythingHasStarted() throws Exception {
        var closed = new Opening(new Refusal(new ObjectMapper()));

        closed.doFilter(new MockHttpServletRequest("GET", "/api/v1/me"), response, throwing(new AssertionError("in")));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("The server is starting.");
    }

    private void ask(FilterChain chain) throws ServletException, IOException {
        opening.doFilter(new MockHttpServletRequest("GET", "/api/v1/me"), response, chain);
    }

    private static FilterChain throwing(Throwable fault) {
        return (request, response) -> {
            if (fault instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw (Error) fault;
        };
    }
}
