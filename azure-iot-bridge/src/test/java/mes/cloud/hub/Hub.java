package mes.cloud.hub;

/** The hub of all tests of this module. */
public final class Hub {

    /** Microsoft's clients know no other port than 8883. */
    private static final HubStandIn STAND_IN = new HubStandIn(HubStandIn.ADDRESS, 8883);

    private Hub() {}

    public static HubStandIn standIn() {
        STAND_IN.reset();
        return STAND_IN;
    }
}
