package mes.routes.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: the page for people, and for programs what MES_server says there. */
@Controller
final class FrontPage {

    /** What pages may load, and who may frame them. */
    static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";

    private static final String GREETING = "MES Server is Running. Use /api/* endpoints.";

    @GetMapping("/")
    Object front(HttpServletRequest request) {
        return isWanted(request)
                ? "forward:/index.html"
                : ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(GREETING);
    }

    /** Whether a page is wanted, which is whether somebody looks at it. */
    static boolean isWanted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    static void redirect(HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, "/");
    }
}
