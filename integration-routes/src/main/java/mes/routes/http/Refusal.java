package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mes.routes.rest.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Turns away: people to the login page, programs with a problem. */
@Component
final class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;

    Refusal(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        HttpStatus status = HttpStatus.UNAUTHORIZED;
        if (why instanceof TooManyAttempts attempts) {
            status = HttpStatus.TOO_MANY_REQUESTS;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(attempts.seconds()));
        }
        if (FrontPage.isWanted(request)) {
            LoginPage.write(response, status, words(why, ""));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
            write(response, status, words(why, "Say who you are."));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, String.valueOf(why.getMessage()));
    }

    /** Why the last attempt failed, if there was one. */
    private static String words(AuthenticationException why, String otherwise) {
        boolean wasTried = why instanceof BadCredentialsException || why instanceof TooManyAttempts;
        return wasTried ? String.valueOf(why.getMessage()) : otherwise;
    }

    /** Challenged with Basic, a browser would open a window of its own over the page. */
    private static String challenge(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        boolean isBrowser = agent != null && agent.startsWith("Mozilla/");
        return isBrowser ? "Bearer" : "Basic realm=\"millwright\", charset=\"UTF-8\"";
    }

    void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(Problem.MEDIA_TYPE);
        json.writeValue(response.getOutputStream(), Problem.of(status, detail));
    }
}
