package mes.cloud.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what this device shows who it is, beside its certificate.
 *
 * @param expiry until when, if that has an end
 */
record Credentials(
        @Nullable String user,
        @Nullable String password,
        @Nullable Instant expiry) {

    /** Without the password. */
    @Override
    public String toString() {
        return String.valueOf(user);
    }
}
