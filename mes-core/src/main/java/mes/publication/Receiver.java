package mes.publication;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Where transactions are received, and how its door is opened; the password or token is kept apart.
 *
 * @param logicalId the receiver's name on the wire
 * @param url of HTTP; or {@code wire:name}, a wire that only configuration can make
 * @param user with BASIC only
 */
public record Receiver(
        String logicalId,
        String url,
        Form form,
        Authentication authentication,
        @Nullable String user) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "wire");

    /** How transactions are written. */
    public enum Form {
        XML,
        JSON
    }

    /** What opens the door: nothing, a user's password, or a token. */
    public enum Authentication {
        NONE,
        BASIC,
        BEARER
    }

    public Receiver {
        check(uri(url));
        if ((user != null) != (authentication == Authentication.BASIC)) {
            throw Rejection.invalid("Basic authentication, and no other, has a user");
        }
    }

    /** Whether documents go by HTTP, where there is always an answer. */
    public boolean usesHttp() {
        return !url.startsWith("wire:");
    }

    /** The name of the wire, if it does not use HTTP. */
    public String wire() {
        return url.substring(url.indexOf(':') + 1);
    }

    boolean hasSameDoorAs(Receiver other) {
        return url.equals(other.url)
                && authentication == other.authentication
                && String.valueOf(user).equals(String.valueOf(other.user));
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw Rejection.invalid("the url is none: " + e.getReason());
        }
    }

    private static void check(URI uri) {
        String scheme = String.valueOf(uri.getScheme());
        if (!SCHEMES.contains(scheme)) {
            throw Rejection.invalid("the url must begin with http:// or https://, or name a wire of the configuration");
        }
        if (uri.getUserInfo() != null) {
            throw Rejection.invalid("the url must not contain a user or password");
        }
        if (uri.getFragment() != null || !scheme.equals("wire") && uri.getHost() == null) {
            throw Rejection.invalid("the url must have a host and no fragment");
        }
        if (scheme.equals("wire") && !uri.getSchemeSpecificPart().matches("[a-z0-9-]+")) {
            throw Rejection.invalid("a wire's name has small letters, digits and hyphens");
        }
    }
}
