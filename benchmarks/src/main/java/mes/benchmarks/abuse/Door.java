package mes.benchmarks.abuse;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import mes.opcua.stack.Application;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.slf4j.LoggerFactory;

/** Where a server is, and an application that it trusts; all is signed and encrypted. */
record Door(String url, Application application) {

    private static final String PLANT = "urn:millwright:plant";

    static {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF); // it takes its time
    }

    static Door to(String url) throws IOException {
        return new Door(url, Application.in(Files.createTempDirectory("millwright-abuse"), "benchmark", true));
    }

    OpcUaClient enter(String user, String password) throws UaException {
        OpcUaClient client = OpcUaClient.create(
                url,
                endpoints -> endpoints.stream()
                        .filter(it -> SecurityPolicy.Basic256Sha256.getUri().equals(it.getSecurityPolicyUri())
                                && it.getSecurityMode() == MessageSecurityMode.SignAndEncrypt)
                        .findFirst(),
                transport -> {},
                config -> config.setIdentityProvider(
                                new UsernameProvider(user, password, application.serversAt("127.0.0.1")))
                        .setApplicationUri(application.uri())
                        .setKeyPair(application.keyPair())
                        .setCertificate(application.certificate())
                        .setCertificateChain(application.chain())
                        .setCertificateValidator(application.serversAt("127.0.0.1"))
                        .setRequestTimeout(uint(60_000)));
        try {
            client.connect();
            return client;
        } catch (UaException e) {
            client.disconnect();
            throw e;
        }
    }

    static NodeId node(OpcUaClient client, String path) {
        return new NodeId(client.getNamespaceTable().getIndex(PLANT), path);
    }
}
