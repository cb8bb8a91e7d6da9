package mes.cloud.hub;

import java.util.ServiceLoader;

/** The hub of all tests of this module. */
public final class Hub {

    /** The tests that need the stand-in, for no live hub fails on demand. */
    public static final String STAND_IN_ONLY = "stand-in";

    /** Microsoft's clients know no other port than 8883. */
    private static final HubStandIn STAND_IN = new HubStandIn(HubStandIn.ADDRESS, 8883);

    private static final HubSide SIDE =
            ServiceLoader.load(HubSide.class).findFirst().orElse(STAND_IN);

    private Hub() {}

    /** The live hub in the profile of that name, otherwise the stand-in. */
    public static HubSide side() {
        return SIDE;
    }

    public static HubStandIn standIn() {
        STAND_IN.reset();
        return STAND_IN;
    }
}
