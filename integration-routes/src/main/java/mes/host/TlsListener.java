package mes.host;

import java.util.function.Supplier;
import org.springframework.boot.ssl.SslBundle;

/**
 * Where the embedded broker listens with TLS.
 *
 * @param port 0 for a free one
 * @param keys with the certificate that it shows, as it is now
 */
record TlsListener(String host, int port, Supplier<SslBundle> keys) {}
