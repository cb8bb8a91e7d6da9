package mes.routes.b2mml;

/**
 * What a door gives back.
 *
 * @param document a transaction of B2MML, in UTF-8
 * @param isAsked whether the sender asked for it; a door with nobody waiting keeps it to itself if not
 */
public record Answer(Kind kind, Form form, byte[] document, boolean isAsked) {

    /** How far the document got that is answered. */
    public enum Kind {
        /** It was a transaction, and this is its answer, be it a refusal. */
        ANSWERED,
        /** It was no transaction of B2MML. */
        MALFORMED,
        /** It was longer than is accepted. */
        TOO_LARGE,
        /** It was of a form that is not read here. */
        NOT_READ,
        /** It could not be dealt with now; nothing was done. */
        UNAVAILABLE,
        /** It could not be dealt with for a fault of ours, and would not be another time; nothing was done. */
        FAILED
    }
}
