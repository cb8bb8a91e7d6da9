package mes.opcua.client;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Optional;
import mes.opcua.stack.Application;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;

/** How a PLC is entered: at which of its endpoints, as which application, as which user. */
record PlcDoor(PlcSettings settings, Application application, CertificateValidator trusted) {

    PlcDoor(PlcSettings settings, Application application) {
        this(settings, application, application.serversAt(settings.host()));
    }

    /** A client that is not connected yet, for the configured address: many a PLC names itself by one that cannot be reached. */
    OpcUaClient client() throws UaException {
        return OpcUaClient.create(
                settings.endpoint(),
                endpoints -> endpoints.stream()
                        .filter(this::isWanted)
                        .findFirst()
                        .map(endpoint -> EndpointUtil.updateUrl(endpoint, settings.host(), settings.port())),
                transport -> transport.setConnectTimeout(timeout()),
                this::configure);
    }

    private boolean isWanted(EndpointDescription endpoint) {
        SecurityPolicy policy = settings.security();
        MessageSecurityMode mode =
                policy == SecurityPolicy.None ? MessageSecurityMode.None : MessageSecurityMode.SignAndEncrypt;
        return policy.getUri().equals(endpoint.getSecurityPolicyUri()) && mode == endpoint.getSecurityMode();
    }

    private void configure(OpcUaClientConfigBuilder config) {
        config.setApplicationName(LocalizedText.english("Millwright"))
                .setApplicationUri(application.uri())
                .setKeyPair(application.keyPair())
                .setCertificate(application.certificate())
                .setCertificateChain(application.chain())
                .setCertificateValidator(trusted)
                .setIdentityProvider(identity())
                .setRequestTimeout(timeout());
    }

    private UInteger timeout() {
        return uint(settings.patience().answer().toMillis());
    }

    private IdentityProvider identity() {
        return settings.user() == null
                ? AnonymousProvider.INSTANCE
                : new UsernameProvider(
                        settings.user(),
                        Optional.ofNullable(settings.password()).orElse(""),
                        trusted);
    }
}
