package mes.routes.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other sites from asking for changes in the name of whoever looks at them.
 *
 * <p>Browsers say of every such request where it comes from, and no page can make them say otherwise. Programs do not say
 * it, and have no session.
 */
final class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Refusal refusal;

    SameOrigin(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            refusal.handle(request, response, new AccessDeniedException("asked for by another site"));
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        if (origin != null) {
            return origin.equals(request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST));
        }
        return !hasSession();
    }

    /** Nobody else has been let in yet. */
    private static boolean hasSession() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
