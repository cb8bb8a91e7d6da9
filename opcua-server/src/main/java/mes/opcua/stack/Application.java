package mes.opcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.Security;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.security.CertificateManager;
import org.eclipse.milo.opcua.stack.core.security.CertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultApplicationGroup;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.DefaultClientCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultServerCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.FileBasedCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.FileBasedTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.KeyStoreCertificateStore;
import org.eclipse.milo.opcua.stack.core.security.RsaSha256CertificateFactory;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;

/**
 * One OPC UA application: its own certificate, made once, and the applications that it trusts, both kept in a folder.
 *
 * <p>In the folder, {@code pki/trusted/certs} holds what is trusted and {@code pki/rejected} what was turned away; a
 * certificate moved from there to here is trusted at once.
 */
public final class Application implements AutoCloseable {

    static {
        Security.addProvider(new BouncyCastleProvider()); // Milo's Aes256_Sha256_RsaPss asks for its algorithm names
    }

    private final FileBasedTrustListManager trusted;
    private final CertificateQuarantine rejected;
    private final DefaultApplicationGroup group;

    private Application(Path folder, String name, boolean trustsNewClients) throws Exception {
        this.trusted = FileBasedTrustListManager.createAndInitialize(folder.resolve("pki"));
        this.rejected = FileBasedCertificateQuarantine.create(folder.resolve("pki/rejected"));
        this.group = DefaultApplicationGroup.createAndInitialize(
                trusted,
                keyStore(folder.resolve("application.p12")),
                new SelfSigned(name),
                trusting(new DefaultServerCertificateValidator(trusted, rejected), trustsNewClients));
    }

    /**
     * The application that is kept in the folder; its certificate is made if there is none yet.
     *
     * @param trustsNewClients whether a client that is met for the first time is trusted from then on
     */
    public static Application in(Path folder, String name, boolean trustsNewClients) {
        try {
            createPrivate(folder);
            return new Application(folder, name, trustsNewClients);
        } catch (Exception e) { // Milo declares no less: a folder that cannot be written, a key store that is damaged
            throw new IllegalStateException("no OPC UA certificate in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The name that the certificate gives it. */
    public String uri() {
        return CertificateUtil.getSanUri(certificate()).orElseThrow();
    }

    public X509Certificate certificate() {
        return chain()[0];
    }

    public X509Certificate[] chain() {
        return group.getCertificateChain(NodeIds.RsaSha256ApplicationCertificateType)
                .orElseThrow();
    }

    public KeyPair keyPair() {
        return group.getKeyPair(NodeIds.RsaSha256ApplicationCertificateType).orElseThrow();
    }

    /**
     * Whom it trusts as a client.
     *
     * @param trustsNew whether a server that is met for the first time is trusted from then on
     */
    public CertificateValidator servers(boolean trustsNew) {
        return trusting(new DefaultClientCertificateValidator(trusted, rejected), trustsNew);
    }

    /** Its certificate and whom it trusts as a server. */
    CertificateManager certificates() {
        return new DefaultCertificateManager(rejected, group);
    }

    private CertificateValidator trusting(CertificateValidator strict, boolean trustsNew) {
        return trustsNew ? new TrustOnFirstUse(strict, trusted, rejected) : strict;
    }

    @Override
    public void close() {
        try {
            trusted.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Others cannot enter the folder: it holds the private key. */
    private static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** The folder's permissions guard the key; a password beside it would not. */
    private static KeyStoreCertificateStore keyStore(Path file) throws Exception {
        char[] none = {};
        return KeyStoreCertificateStore.createAndInitialize(
                new KeyStoreCertificateStore.Settings(file, () -> none, alias -> none));
    }

    /** Makes the certificate for this machine's names. */
    private static final class SelfSigned extends RsaSha256CertificateFactory {

        private final String name;

        SelfSigned(String name) {
            this.name = name;
        }

        @Override
        protected X509Certificate[] createRsaSha256CertificateChain(KeyPair keyPair) throws Exception {
            String host = InetAddress.getLocalHost().getHostName();
            return new X509Certificate[] {
                new SelfSignedCertificateBuilder(keyPair)
                        .setCommonName(name + "@" + host)
                        .setOrganization(name)
                        .setApplicationUri("urn:" + host + ":" + name)
                        .addDnsName("localhost")
                        .addDnsName(host)
                        .addIpAddress("127.0.0.1")
                        .build()
            };
        }
    }
}
