package mes.opcua.stack;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Period;
import org.eclipse.milo.opcua.stack.core.security.RsaSha256CertificateFactory;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;

/** Makes an application's certificate, for this machine's names. */
final class SelfSigned extends RsaSha256CertificateFactory {

    private static final Period VALIDITY = Period.ofYears(3);

    private final String name;

    SelfSigned(String name) {
        this.name = name;
    }

    @Override
    protected X509Certificate[] createRsaSha256CertificateChain(KeyPair keyPair) throws Exception {
        return new X509Certificate[] {renewed("urn:" + host() + ":" + name, keyPair)};
    }

    /** @param uri the name of the application, which it keeps when the machine gets another */
    X509Certificate renewed(String uri, KeyPair keyPair) throws Exception {
        return new SelfSignedCertificateBuilder(keyPair)
                .setValidityPeriod(VALIDITY)
                .setCommonName(name + "@" + host())
                .setOrganization(name)
                .setApplicationUri(uri)
                .addDnsName("localhost")
                .addDnsName(host())
                .addIpAddress("127.0.0.1")
                .build();
    }

    private static String host() throws UnknownHostException {
        return InetAddress.getLocalHost().getHostName();
    }
}
