package mes.access;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import mes.common.Rejection;

/** X.509 certificates as they are told: PEM, or the Base64 of their DER. */
public final class Certificates {

    private static final int LONGEST = 16 * 1024;

    private Certificates() {}

    /** @throws Rejection INVALID when the text is no certificate */
    public static X509Certificate read(String text) {
        if (text.length() > LONGEST) {
            throw Rejection.invalid("a certificate has at most 16 KiB");
        }
        try {
            return read(Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", "")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Rejection.invalid("this is no X.509 certificate, neither PEM nor the Base64 of DER");
        }
    }

    private static X509Certificate read(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** What tools show a certificate by: the SHA-1 of its DER, in upper case hexadecimal (OPC 10000-4, 7.2). */
    public static String thumbprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(encoded(certificate));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** To whom it was given, as a distinguished name. */
    public static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    /** Its DER. */
    public static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was read from DER", e);
        }
    }
}
