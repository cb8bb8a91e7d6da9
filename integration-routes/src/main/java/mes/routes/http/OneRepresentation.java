package mes.routes.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the API's clients whatever they accept; an operation that has two representations can ask the request which one.
 *
 * <p>Otherwise Camel would hold what a client accepts against the last response that the description lists, which is the
 * problem, and decline {@code application/json} as not acceptable.
 */
@Component
final class OneRepresentation extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(Request.ACCEPTED, request.getHeader(HttpHeaders.ACCEPT));
        chain.doFilter(new AcceptsAll(request), response);
    }

    private static final class AcceptsAll extends HttpServletRequestWrapper {

        AcceptsAll(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? MediaType.ALL_VALUE : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                    ? Collections.enumeration(Collections.singleton(MediaType.ALL_VALUE))
                    : super.getHeaders(name);
        }
    }
}
