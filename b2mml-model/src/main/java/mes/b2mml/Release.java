package mes.b2mml;

import org.jspecify.annotations.Nullable;

/** The release of the schema that a transaction names, and the version of its own that it may. */
public record Release(@Nullable String releaseId, @Nullable String versionId) {

    /** What our own transactions name. */
    public static final Release V0701 = new Release("V0701", null);
}
