package mes.b2mml;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A release before V0701 whose schedules and performance are understood, and answered, in its own words. */
public enum OlderRelease {
    V0401("http://www.wbf.org/xml/B2MML-V0401"),
    V0600("http://www.mesa.org/xml/B2MML-V0600");

    private final String namespace;

    OlderRelease(String namespace) {
        this.namespace = namespace;
    }

    static Optional<OlderRelease> ofNamespace(@Nullable String namespace) {
        return Arrays.stream(values())
                .filter(release -> release.namespace.equals(namespace))
                .findFirst();
    }

    /** The one that goes by that name, {@code V0401} for one. */
    public static Optional<OlderRelease> named(@Nullable String releaseId) {
        return Arrays.stream(values())
                .filter(release -> release.name().equals(releaseId))
                .findFirst();
    }

    String namespace() {
        return namespace;
    }
}
