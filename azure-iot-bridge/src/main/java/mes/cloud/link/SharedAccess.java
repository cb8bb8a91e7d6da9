package mes.cloud.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key that is shared with Azure, and the signatures made with it.
 *
 * @param policy the name of the key, where Azure wants to be told
 */
record SharedAccess(byte[] key, @Nullable String policy) {

    private static final String ALGORITHM = "HmacSHA256";

    /** @throws IllegalArgumentException if it is not Base64 */
    static SharedAccess of(String base64, @Nullable String policy) {
        return new SharedAccess(Base64.getDecoder().decode(base64), policy);
    }

    /** The key of one device, made from that of its enrollment group. */
    SharedAccess forDevice(String registration) {
        return new SharedAccess(sign(registration), policy);
    }

    /** What opens a resource until a time. */
    String token(String resource, Instant expiry) {
        String where = Bag.escape(resource);
        long until = expiry.getEpochSecond();
        String signature = Base64.getEncoder().encodeToString(sign(where + "\n" + until));
        return "SharedAccessSignature sr=%s&sig=%s&se=%d%s"
                .formatted(where, Bag.escape(signature), until, policy == null ? "" : "&skn=" + policy);
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "a shared access key";
    }
}
