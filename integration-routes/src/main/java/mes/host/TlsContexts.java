package mes.host;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.apache.activemq.artemis.spi.core.remoting.ssl.SSLContextConfig;
import org.apache.activemq.artemis.spi.core.remoting.ssl.SSLContextFactory;

/**
 * Gives the embedded broker the keys of a {@link TlsListener}, which it would take from a file only.
 *
 * <p>Any certificate of a client is taken at the door, for whoever shows one proves that he has its key; whose it is, and
 * whether it is valid, {@link BrokerSecurity} asks. Public because the broker finds it by the service loader.
 */
public final class TlsContexts implements SSLContextFactory {

    static final String LISTENER = "listener";

    private static final int BEFORE_THE_BROKERS_OWN = 100;

    @Override
    public SSLContext getSSLContext(SSLContextConfig config, Map<String, Object> options)
            throws GeneralSecurityException {
        TlsListener listener = (TlsListener) Objects.requireNonNull(options.get(LISTENER));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(
                listener.keys().get().getManagers().getKeyManagers(),
                InsecureTrustManagerFactory.INSTANCE.getTrustManagers(),
                null);
        return context;
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_BROKERS_OWN;
    }
}
