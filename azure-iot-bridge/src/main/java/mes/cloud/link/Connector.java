package mes.cloud.link;

/** How to come to a line. */
interface Connector {

    /**
     * A new one, not open yet.
     *
     * @throws LinkAway when nobody could say where to
     */
    Line line(Ear ear) throws LinkAway, InterruptedException;

    /** The name under which the other side is spoken of. */
    String name();

    /** The last line did not open. */
    default void doubt() {}
}
