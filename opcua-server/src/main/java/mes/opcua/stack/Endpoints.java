package mes.opcua.stack;

import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;

/**
 * The endpoints of a server: signed, or signed and encrypted, with every policy that is not broken; on a loopback address
 * also without security, but even there the password travels encrypted.
 */
final class Endpoints {

    private static final List<SecurityPolicy> POLICIES = List.of(
            SecurityPolicy.Basic256Sha256, SecurityPolicy.Aes128_Sha256_RsaOaep, SecurityPolicy.Aes256_Sha256_RsaPss);

    private Endpoints() {}

    static Set<EndpointConfig> of(Address address, X509Certificate certificate) {
        Set<EndpointConfig> endpoints = new LinkedHashSet<>();
        if (address.isLoopback()) {
            endpoints.add(endpoint(address, certificate, SecurityPolicy.None, MessageSecurityMode.None));
        }
        for (SecurityPolicy policy : POLICIES) {
            endpoints.add(endpoint(address, certificate, policy, MessageSecurityMode.Sign));
            endpoints.add(endpoint(address, certificate, policy, MessageSecurityMode.SignAndEncrypt));
        }
        return endpoints;
    }

    private static EndpointConfig endpoint(
            Address address, X509Certificate certificate, SecurityPolicy policy, MessageSecurityMode mode) {
        return EndpointConfig.newBuilder()
                .setBindAddress(address.bind())
                .setBindPort(address.port())
                .setHostname(address.host())
                .setPath(address.path())
                .setCertificate(certificate)
                .setSecurityPolicy(policy)
                .setSecurityMode(mode)
                .addTokenPolicies(userName(policy), anonymous())
                .build();
    }

    private static UserTokenPolicy userName(SecurityPolicy channel) {
        SecurityPolicy policy = channel == SecurityPolicy.None ? SecurityPolicy.Basic256Sha256 : channel;
        return new UserTokenPolicy("username", UserTokenType.UserName, null, null, policy.getUri());
    }

    /** Offered only to be refused: a client then shows the server's own status instead of one that it makes up. */
    private static UserTokenPolicy anonymous() {
        return new UserTokenPolicy("anonymous", UserTokenType.Anonymous, null, null, null);
    }
}
