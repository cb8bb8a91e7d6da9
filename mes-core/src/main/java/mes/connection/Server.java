package mes.connection;

import java.util.regex.Pattern;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The OPC UA server of a piece of equipment, and who we are to it; the password is kept apart.
 *
 * @param endpoint {@code opc.tcp://host:port/path}
 * @param user absent for an anonymous session
 */
public record Server(
        String endpoint, Security security, @Nullable String user) {

    private static final Pattern ENDPOINT = Pattern.compile("opc\\.tcp://[^\\s/@]+(/\\S*)?");

    public Server {
        if (!ENDPOINT.matcher(endpoint).matches()) {
            throw Rejection.invalid("the endpoint must be opc.tcp://host:port");
        }
    }
}
