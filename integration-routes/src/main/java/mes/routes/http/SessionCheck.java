package mes.routes.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mes.access.Users;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a session be worth what its user is worth now, which is nothing when he was shut out. */
final class SessionCheck extends OncePerRequestFilter {

    private final Users users;

    SessionCheck(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null) {
            users.find(session.getName())
                    .map(Entrance::entered)
                    .ifPresentOrElse(
                            now -> SecurityContextHolder.setContext(new SecurityContextImpl(now)), () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
    }
}
