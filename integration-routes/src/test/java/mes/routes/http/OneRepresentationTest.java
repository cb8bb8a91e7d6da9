package mes.routes.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OneRepresentationTest {

    @Test
    void answersTheApisClientsWhateverTheyAccept() throws Exception {
        var seen = seenBehind("/api/v1/me");

        assertThat(seen.getHeader("accept")).isEqualTo("*/*");
        assertThat(Collections.list(seen.getHeaders("Accept"))).containsExactly("*/*");
        assertThat(seen.getHeader("User-Agent")).isEqualTo("curl");
    }

    @Test
    void leavesThePageToWhoeverAcceptsOne() throws Exception {
        assertThat(seenBehind("/").getHeader("Accept")).isEqualTo("application/json");
    }

    private static HttpServletRequest seenBehind(String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", "application/json");
        request.addHeader("User-Agent", "curl");
        var chain = new MockFilterChain();

        new OneRepresentation().doFilter(request, new MockHttpServletResponse(), chain);

        return (HttpServletRequest) chain.getRequest();
    }
}
