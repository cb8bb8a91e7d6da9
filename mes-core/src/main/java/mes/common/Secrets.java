package mes.common;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/** Passwords and tokens that must be told to others, and so cannot be kept as hashes. */
@Component
public final class Secrets {

    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

    private final TextEncryptor key;

    Secrets(TextEncryptor key) {
        this.key = key;
    }

    /** As it may be written down. */
    public String seal(String secret) {
        return key.encrypt(secret);
    }

    /** Absent if there is none, or if it was sealed with another key. */
    public Optional<String> open(@Nullable String sealed) {
        try {
            return Optional.ofNullable(sealed).map(key::decrypt);
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.error("a password or token was encrypted with another key than this server has");
            return Optional.empty();
        }
    }
}
