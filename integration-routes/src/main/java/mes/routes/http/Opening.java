package mes.routes.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mes.routes.Outage;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks everybody to come again while the port is open and what is behind it has not started, or is away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Opening extends OncePerRequestFilter {

    private final Refusal refusal;
    private volatile boolean isOpen;

    Opening(Refusal refusal) {
        this.refusal = refusal;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        isOpen = true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOpen || request.getRequestURI().startsWith("/actuator/health")) {
            enter(request, response, chain);
        } else {
            comeAgain(response, "The server is starting.");
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !Outage.isCauseOf(e)) {
                throw e;
            }
            comeAgain(response, "The database is away.");
        }
    }

    private void comeAgain(HttpServletResponse response, String why) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        refusal.write(response, HttpStatus.SERVICE_UNAVAILABLE, why);
    }
}
