package mes.opcua.stack;

import java.net.InetAddress;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import org.eclipse.milo.opcua.stack.core.security.RsaSha256CertificateFactory;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;

/** Makes an application's certificate, for this machine's names. */
final class SelfSigned extends RsaSha256CertificateFactory {

    private final String name;

    SelfSigned(String name) {
        this.name = name;
    }

    @Override
    protected X509Certificate[] createRsaSha256CertificateChain(KeyPair keyPair) throws Exception {
        String host = InetAddress.getLocalHost().getHostName();
        X509Certificate certificate = new SelfSignedCertificateBuilder(keyPair)
                .setCommonName(name + "@" + host)
                .setOrganization(name)
                .setApplicationUri("urn:" + host + ":" + name)
                .addDnsName("localhost")
                .addDnsName(host)
                .addIpAddress("127.0.0.1")
                .build();
        return new X509Certificate[] {certificate};
    }
}
