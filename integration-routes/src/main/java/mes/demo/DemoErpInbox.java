package mes.demo;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where the simulated business system takes the performance of its orders. */
@Component
@ConditionalOnProperty("mes.demo.erp.port")
final class DemoErpInbox implements DisposableBean {

    private static final int NO_CONTENT = 204;

    private final HttpServer server;

    DemoErpInbox(
            @Value("${mes.demo.erp.port}") int port,
            @Value("${mes.erp.user}") String user,
            @Value("${mes.erp.password}") String password)
            throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/performance", DemoErpInbox::take).setAuthenticator(new Login(user, password));
        server.start();
    }

    private static void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(NO_CONTENT, -1);
        exchange.close();
    }

    @Override
    public void destroy() {
        server.stop(0);
    }

    private static final class Login extends BasicAuthenticator {

        private final String user;
        private final String password;

        Login(String user, String password) {
            super("demo-erp");
            this.user = user;
            this.password = password;
        }

        @Override
        public boolean checkCredentials(String name, String secret) {
            return user.equals(name) && password.equals(secret);
        }
    }
}
