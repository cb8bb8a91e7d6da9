package mes.host;

import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTSessionState;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.protocol.mqtt.exceptions.InvalidClientIdException;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.security.SecurityAuth;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.apache.activemq.artemis.utils.CompositeAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The broker's question "who is this and may it do that", answered by {@link MqttAccess}.
 *
 * <p>The broker asks for the password again with every message. Who came in stays with the connection as its subject, and
 * is asked for again when that is a second old: revoked is revoked, and a fast machine is not slowed down.
 */
final class BrokerSecurity implements ActiveMQSecurityManager5 {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Reason code 0x88 (MQTT 5, 3.2.2.2): the same may succeed later. */
    private static final MqttConnAckMessage SERVER_UNAVAILABLE = MqttMessageBuilders.connAck()
            .returnCode(MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5)
            .build();

    private final MqttAccess access;
    private final Sessions sessions;

    BrokerSecurity(MqttAccess access, Sessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    /** The sessions that the broker keeps, by client id. */
    interface Sessions {
        @Nullable
        MQTTSessionState of(@Nullable String clientId);
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String name,
            @Nullable String password,
            RemotingConnection connection,
            @Nullable String securityDomain) {
        Subject known = connection.getSubject();
        if (known != null && entry(known).isFresh()) {
            return known;
        }
        Optional<MqttUser> user;
        try {
            user = who(name, password, connection);
        } catch (DataAccessException | TransactionException outage) {
            return duringOutage(known, connection, outage);
        }
        if (known == null) {
            user.ifPresent(newcomer -> refuseForeignSession(newcomer, connection.getClientID()));
        }
        Subject subject = user.map(BrokerSecurity::subject).orElse(null);
        connection.setSubject(subject);
        return subject;
    }

    /** Whoever is here stays, for nobody can be shut out meanwhile; whoever comes is told to come again. */
    private static Subject duringOutage(
            @Nullable Subject known, RemotingConnection connection, RuntimeException outage) {
        if (known != null) {
            return known;
        }
        if (connection.getTransportConnection() instanceof NettyConnection netty) {
            netty.getNettyChannel().writeAndFlush(SERVER_UNAVAILABLE);
        }
        throw outage;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String addressOrQueue) {
        MqttUser user = entry(subject).user();
        String address = CompositeAddress.extractAddressName(addressOrQueue);
        return switch (check) {
            case SEND -> user.mayPublish(address);
            case CONSUME,
                    CREATE_DURABLE_QUEUE,
                    DELETE_DURABLE_QUEUE,
                    CREATE_NON_DURABLE_QUEUE,
                    DELETE_NON_DURABLE_QUEUE -> user.maySubscribe(address);
            case CREATE_ADDRESS, DELETE_ADDRESS -> user.mayPublish(address) || user.maySubscribe(address);
            default -> false;
        };
    }

    /** Whether this user is here, and could not come in now or not subscribe to what he is subscribed to. */
    boolean isUnwelcome(String name, SecurityAuth here) {
        RemotingConnection connection = here.getRemotingConnection();
        Subject subject = connection.getSubject();
        return subject != null
                && entry(subject).getName().equals(name)
                && who(here.getUsername(), here.getPassword(), connection)
                        .filter(user -> mayHave(connection.getClientID(), user))
                        .isEmpty();
    }

    /** A certificate that somebody has been given says enough; else it is the name and the password. */
    private Optional<MqttUser> who(@Nullable String name, @Nullable String password, RemotingConnection connection) {
        return certificate(connection)
                .flatMap(access::authenticate)
                .or(() -> name == null && password == null
                        ? access.anonymous()
                        : access.authenticate(text(name), text(password)));
    }

    private static Optional<X509Certificate> certificate(RemotingConnection connection) {
        return Optional.ofNullable(CertificateUtil.getCertsFromConnection(connection))
                .map(chain -> chain[0]);
    }

    /** A client id is all it takes to take over a session, with the messages that wait in it. */
    private void refuseForeignSession(MqttUser user, @Nullable String clientId) {
        if (!mayHave(clientId, user)) {
            throw new InvalidClientIdException();
        }
    }

    private boolean mayHave(@Nullable String clientId, MqttUser user) {
        MQTTSessionState session = sessions.of(clientId);
        return session == null
                || session.getSubscriptions().stream()
                        .map(MqttTopicSubscription::topicFilter)
                        .map(filter -> MQTTUtil.decomposeSharedSubscriptionTopicFilter(filter)
                                .getB())
                        .allMatch(user::maySubscribe);
    }

    private static Subject subject(MqttUser user) {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user.name()));
        subject.getPrincipals().add(new Entry(user, System.nanoTime()));
        return subject;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public boolean validateUser(String user, String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        return false;
    }

    private static Entry entry(Subject subject) {
        return subject.getPrincipals(Entry.class).iterator().next();
    }

    /** A user who came in, and when (by {@link System#nanoTime}). */
    private record Entry(MqttUser user, long nanos) implements Principal {

        boolean isFresh() {
            return System.nanoTime() - nanos < FRESH.toNanos();
        }

        @Override
        public String getName() {
            return user.name();
        }
    }
}
