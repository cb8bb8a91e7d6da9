package mes.routes.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import mes.publication.Receiver;
import org.jspecify.annotations.Nullable;

/** Where a receiver takes documents, and the secret that opens it. */
record Door(Receiver receiver, @Nullable String secret) {

    /**
     * The header that opens it, if it needs one.
     *
     * @throws IllegalStateException if the secret was lost
     */
    @Nullable
    String authorization() {
        return switch (receiver.authentication()) {
            case NONE -> null;
            case BASIC ->
                "Basic " + Base64.getEncoder().encodeToString((receiver.user() + ":" + kept()).getBytes(UTF_8));
            case BEARER -> "Bearer " + kept();
        };
    }

    private String kept() {
        if (secret == null) {
            throw new IllegalStateException(
                    "its password or token was encrypted with a key that is gone: give it again");
        }
        return secret;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return receiver.url();
    }
}
