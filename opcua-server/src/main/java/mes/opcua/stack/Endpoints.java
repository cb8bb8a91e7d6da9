package mes.opcua.stack;

import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;

/**
 * The endpoints of a server: signed, or signed and encrypted, with every policy that is not broken. Where it is asked for,
 * on a loopback address, also without security, but even there the password travels encrypted.
 *
 * <p>Discovery needs no endpoint of its own: whoever wants to know the endpoints may ask without security.
 */
final class Endpoints {

    private static final List<SecurityPolicy> POLICIES = List.of(
            SecurityPolicy.Basic256Sha256, SecurityPolicy.Aes128_Sha256_RsaOaep, SecurityPolicy.Aes256_Sha256_RsaPss);

    private final Address address;
    private final Supplier<X509Certificate> certificate;

    private Endpoints(Address address, Supplier<X509Certificate> certificate) {
        this.address = address;
        this.certificate = certificate;
    }

    /** @param certificate the server's own as it is now */
    static Set<EndpointConfig> of(Address address, Supplier<X509Certificate> certificate, boolean allowsNone) {
        Endpoints endpoints = new Endpoints(address, certificate);
        Set<EndpointConfig> all = new LinkedHashSet<>();
        if (allowsNone && address.isLoopback()) {
            all.add(endpoints.with(SecurityPolicy.None, MessageSecurityMode.None));
        }
        for (SecurityPolicy policy : POLICIES) {
            all.add(endpoints.with(policy, MessageSecurityMode.Sign));
            all.add(endpoints.with(policy, MessageSecurityMode.SignAndEncrypt));
        }
        return all;
    }

    private EndpointConfig with(SecurityPolicy policy, MessageSecurityMode mode) {
        return EndpointConfig.newBuilder()
                .setBindAddress(address.bind())
                .setBindPort(address.port())
                .setHostname(address.host())
                .setPath(address.path())
                .setCertificate(certificate)
                .setSecurityPolicy(policy)
                .setSecurityMode(mode)
                .addTokenPolicies(tokens(policy))
                .build();
    }

    private static UserTokenPolicy[] tokens(SecurityPolicy channel) {
        return channel == SecurityPolicy.None
                ? new UserTokenPolicy[] {userName(SecurityPolicy.Basic256Sha256), anonymous()}
                : new UserTokenPolicy[] {userName(channel), certificate(channel), anonymous()};
    }

    private static UserTokenPolicy userName(SecurityPolicy policy) {
        return new UserTokenPolicy("username", UserTokenType.UserName, null, null, policy.getUri());
    }

    private static UserTokenPolicy certificate(SecurityPolicy policy) {
        return new UserTokenPolicy("certificate", UserTokenType.Certificate, null, null, policy.getUri());
    }

    /** Offered only to be refused: a client then shows the server's own status instead of one that it makes up. */
    private static UserTokenPolicy anonymous() {
        return new UserTokenPolicy("anonymous", UserTokenType.Anonymous, null, null, null);
    }
}
