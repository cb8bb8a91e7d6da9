package mes.routes.http;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The doors that MES_server has open to everybody: open here too if somebody asks for it, to this machine only. */
@Component
final class OpenDoors implements RequestMatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDoors.class);

    /** The names by which a program of this machine calls it; a web page that calls itself otherwise stays outside. */
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final RequestMatcher DOORS = new OrRequestMatcher(
            door(GET, "/api/work-orders"),
            door(POST, "/api/work-orders"),
            door(POST, "/api/work-orders/{id}/send"),
            door(POST, "/api/machine-status"));

    private final boolean open;

    OpenDoors(
            @Value("${mes.compat.anonymous:false}") boolean isAskedFor,
            @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.open = isAskedFor && address != null && address.isLoopbackAddress();
        if (isAskedFor && !open) {
            LOG.warn("mes.compat.anonymous has no effect: others than this machine can come to {}", address);
        }
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return open && OWN_NAMES.contains(request.getServerName()) && (DOORS.matches(request) || isFrontDoor(request));
    }

    private static boolean isFrontDoor(HttpServletRequest request) {
        return request.getRequestURI().equals("/") && !FrontPage.isWanted(request);
    }

    private static RequestMatcher door(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
