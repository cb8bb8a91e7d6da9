package mes.opcua;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import mes.opcua.stack.Application;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * By what an application shows who it is, right or wrong.
 *
 * @param uri who it says that it is
 */
public record Papers(String uri, KeyPair keys, X509Certificate[] chain) {

    public static Papers of(Application application) {
        return new Papers(application.uri(), application.keyPair(), application.chain());
    }

    /** Self-signed papers in order. */
    public static Papers fresh() {
        return new Maker().make();
    }

    public X509Certificate certificate() {
        return chain[0];
    }

    public Papers claiming(String otherUri) {
        return new Papers(otherUri, keys, chain);
    }

    /** The same authority, for whom another one vouches. */
    public Papers signedBy(Papers authority) {
        return new Maker().signed(keys, certificate().getSubjectX500Principal().getName(), authority, true);
    }

    /** What this authority says of the papers that it signed. */
    public X509CRL revoking(Papers... revoked) throws Exception {
        Date now = new Date();
        var list = new JcaX509v2CRLBuilder(certificate().getSubjectX500Principal(), now)
                .setNextUpdate(Date.from(now.toInstant().plus(Duration.ofDays(1))));
        for (Papers papers : revoked) {
            list.addCRLEntry(papers.certificate().getSerialNumber(), now, CRLReason.privilegeWithdrawn);
        }
        return new JcaX509CRLConverter()
                .getCRL(list.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }

    /**
     * Makes papers that are not in order.
     *
     * @param keyUsage what their key may be used for, of {@link KeyUsage}
     */
    public record Maker(int bits, String algorithm, Duration since, Duration until, int keyUsage) {

        private static final SecureRandom RANDOM = new SecureRandom();
        private static final Duration DAY = Duration.ofDays(1);

        /** Of an application that signs for itself, OPC 10000-6, 6.2.2. */
        private static final int ALL = KeyUsage.digitalSignature
                | KeyUsage.nonRepudiation
                | KeyUsage.keyEncipherment
                | KeyUsage.dataEncipherment
                | KeyUsage.keyCertSign;

        public Maker() {
            this(2048, "SHA256withRSA", DAY.negated(), DAY, ALL);
        }

        public Maker withBits(int other) {
            return new Maker(other, algorithm, since, until, keyUsage);
        }

        public Maker signedBy(String other) {
            return new Maker(bits, other, since, until, keyUsage);
        }

        public Maker from(Duration begin, Duration end) {
            return new Maker(bits, algorithm, begin, end, keyUsage);
        }

        public Maker forUse(int other) {
            return new Maker(bits, algorithm, since, until, other);
        }

        public Papers make() {
            return signed(newKeys(bits), "CN=" + UUID.randomUUID(), null, false);
        }

        /** Papers of somebody who signs those of others. */
        public Papers makeAuthority() {
            return signed(newKeys(bits), "CN=" + UUID.randomUUID(), null, true);
        }

        /** Papers that an authority signed; the chain names it, too. */
        public Papers makeSignedBy(Papers authority) {
            return signed(newKeys(bits), "CN=" + UUID.randomUUID(), authority, false);
        }

        private Papers signed(KeyPair keys, String name, Papers authority, boolean isAuthority) {
            String uri = "urn:papers:" + name.substring(3);
            KeyPair signer = authority == null ? keys : authority.keys;
            X500Name issuer = new X500Name(authority == null ? name : subject(authority));
            try {
                var builder = new JcaX509v3CertificateBuilder(
                                issuer,
                                new BigInteger(64, RANDOM),
                                Date.from(Instant.now().plus(since)),
                                Date.from(Instant.now().plus(until)),
                                new X500Name(name),
                                keys.getPublic())
                        .addExtension(Extension.basicConstraints, false, new BasicConstraints(isAuthority))
                        .addExtension(Extension.keyUsage, true, new KeyUsage(keyUsage))
                        .addExtension(
                                Extension.subjectAlternativeName,
                                false,
                                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri)));
                var own = new JcaX509CertificateConverter()
                        .getCertificate(
                                builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
                return new Papers(uri, keys, chain(own, authority));
            } catch (Exception e) { // the library declares each of its own
                throw new IllegalStateException(e);
            }
        }

        private static X509Certificate[] chain(X509Certificate own, Papers authority) {
            return authority == null
                    ? new X509Certificate[] {own}
                    : Stream.concat(Stream.of(own), Stream.of(authority.chain)).toArray(X509Certificate[]::new);
        }

        private static String subject(Papers authority) {
            return authority.certificate().getSubjectX500Principal().getName();
        }

        private static KeyPair newKeys(int bits) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(bits);
                return generator.generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
