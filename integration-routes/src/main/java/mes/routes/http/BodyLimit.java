package mes.routes.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no more of a body than its door can have a use for, and none that would grow when it is unpacked. */
@Component
final class BodyLimit extends OncePerRequestFilter {

    private static final int MEBIBYTE = 1 << 20;

    private final Refusal refusal;

    BodyLimit(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = limit(request);
        if (hasOwnLimit(request)) {
            chain.doFilter(request, response);
        } else if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            refusal.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A body must not be compressed.");
        } else if (request.getContentLengthLong() > limit) {
            refuse(response, limit);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            readThenPass(request, response, chain, limit);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The length of a body in chunks is known only when it is there. */
    private void readThenPass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, int limit)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(response, limit);
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private void refuse(HttpServletResponse response, int limit) throws IOException {
        refusal.write(response, HttpStatus.PAYLOAD_TOO_LARGE, "A body must not be longer than " + limit + " bytes.");
    }

    /** The doors of B2MML answer in its own terms. */
    private static boolean hasOwnLimit(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/b2mml") || path.startsWith("/b2mml/");
    }

    private static int limit(HttpServletRequest request) {
        boolean isCsv = String.valueOf(request.getContentType()).startsWith("text/csv");
        return isCsv ? 16 * MEBIBYTE : MEBIBYTE;
    }
}
