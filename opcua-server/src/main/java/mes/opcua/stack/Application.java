package mes.opcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.security.CertificateManager;
import org.eclipse.milo.opcua.stack.core.security.CertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.CertificateStore;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultApplicationGroup;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.DefaultClientCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultServerCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.FileBasedCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.FileBasedTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.KeyStoreCertificateStore;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
import org.eclipse.milo.opcua.stack.core.util.validation.ValidationCheck;

/**
 * One OPC UA application: its own certificate, made and renewed, and the applications that it trusts, both kept in a folder.
 *
 * <p>In the folder, {@code pki/trusted/certs} holds what is trusted and {@code pki/rejected} what was turned away; a
 * certificate moved from there to here is trusted at once.
 */
public final class Application implements AutoCloseable {

    static {
        Security.addProvider(new BouncyCastleProvider()); // Milo's Aes256_Sha256_RsaPss asks for its algorithm names
    }

    private static final Set<ValidationCheck> CHECKS =
            Set.of(ValidationCheck.VALIDITY, ValidationCheck.REVOCATION, ValidationCheck.APPLICATION_URI);

    private final Path pki;
    private final FileBasedTrustListManager trusted;
    private final CertificateQuarantine rejected;
    private final KeyStoreCertificateStore own;
    private final SelfSigned maker;
    private final boolean trustsThisMachine;

    private Application(Path folder, String name, boolean trustsThisMachine) throws Exception {
        this.pki = folder.resolve("pki");
        this.trusted = FileBasedTrustListManager.createAndInitialize(pki);
        this.rejected = FileBasedCertificateQuarantine.create(pki.resolve("rejected"));
        this.own = keyStore(folder.resolve("application.p12"));
        this.maker = new SelfSigned(name);
        this.trustsThisMachine = trustsThisMachine;
    }

    /**
     * The application that is kept in the folder; its certificate is made if there is none yet.
     *
     * @param trustsThisMachine whether another application on this machine is trusted from when it is first met
     */
    public static Application in(Path folder, String name, boolean trustsThisMachine) {
        return orFail("no OPC UA certificate in " + folder, () -> {
            createPrivate(folder);
            Application application = new Application(folder, name, trustsThisMachine);
            application.group(application.knownClients()).initialize();
            return application;
        });
    }

    /** The name that the certificate gives it. */
    public String uri() {
        return CertificateUtil.getSanUri(certificate()).orElseThrow();
    }

    public X509Certificate certificate() {
        return chain()[0];
    }

    public X509Certificate[] chain() {
        return entry().certificateChain;
    }

    public KeyPair keyPair() {
        return new KeyPair(certificate().getPublicKey(), entry().privateKey);
    }

    /** Makes another certificate for the same name and key; connections that are open keep the one they have. */
    public X509Certificate renew() {
        return orFail("no new OPC UA certificate", () -> {
            X509Certificate renewed = maker.renewed(uri(), keyPair());
            own.set(
                    NodeIds.RsaSha256ApplicationCertificateType,
                    new CertificateStore.Entry(entry().privateKey, new X509Certificate[] {renewed}));
            return renewed;
        });
    }

    /** The applications that are trusted, and those that were turned away. */
    public TrustList trustList() {
        return new TrustList(trusted, rejected, pki);
    }

    /** Which servers at this host it trusts as their client. */
    public CertificateValidator serversAt(String host) {
        return trusting(new DefaultClientCertificateValidator(trusted, rejected), host);
    }

    /** Its certificate, and which clients it trusts as a server with this local address. */
    CertificateManager certificatesAt(String bind, AuditEvents audit) {
        return new DefaultCertificateManager(rejected, group(new AuditedCertificates(clientsAt(bind), trusted, audit)));
    }

    /** Which clients it trusts because of what it knows, not because it meets them. */
    CertificateValidator knownClients() {
        return new DefaultServerCertificateValidator(trusted, CHECKS, rejected);
    }

    private CertificateValidator clientsAt(String bind) {
        return new SoundCertificates(trusting(knownClients(), bind));
    }

    private DefaultApplicationGroup group(CertificateValidator clients) {
        return new DefaultApplicationGroup(trusted, own, maker, clients);
    }

    private CertificateValidator trusting(CertificateValidator strict, String host) {
        return trustsThisMachine && Address.isLoopback(host) ? new TrustOnFirstUse(strict, trusted, rejected) : strict;
    }

    private CertificateStore.Entry entry() {
        return orFail(
                "no OPC UA certificate",
                () -> Objects.requireNonNull(own.get(NodeIds.RsaSha256ApplicationCertificateType)));
    }

    private static <T> T orFail(String failure, Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) { // Milo declares no less: a folder that cannot be written, a key store that is damaged
            throw new IllegalStateException(failure + ": " + e.getMessage(), e);
        }
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
}
