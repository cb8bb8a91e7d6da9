package mes.b2mml;

/**
 * One reason why a document is not a B2MML transaction, and its place.
 *
 * @param kind what sort of rule is broken
 * @param line from 1, or -1 if unknown
 * @param column from 1, or -1 if unknown
 * @param path the element, as {@code /ProcessJobList/DataArea/JobList/JobOrder[2]/ID}; the first of its name among its
 *     siblings goes without a number. Empty if the document ended or failed before its root
 * @param reason what is wrong, in English, with the rule of XML Schema behind it
 */
public record Fault(Kind kind, int line, int column, String path, String reason) {

    /** The sorts of rules that a document can break. */
    public enum Kind {
        /** Not well-formed XML, or cut off. */
        NOT_XML,
        /** Not JSON, or cut off. */
        NOT_JSON,
        /** A document type or an entity, which are never read. */
        DOCUMENT_TYPE,
        /** More bytes than are accepted. */
        TOO_LARGE,
        /** Deeper nesting than is accepted. */
        TOO_DEEP,
        /** The root is in no namespace or another one than that of B2MML V0701. */
        WRONG_NAMESPACE,
        /** The root is neither a transaction nor a noun. */
        UNKNOWN_ROOT,
        /** The root begins with a verb, and goes on with what is no noun. */
        UNKNOWN_NOUN,
        /** The root is a noun on its own. */
        NO_VERB,
        /** The noun has transactions, but none with this verb. */
        UNDEFINED_VERB,
        /** A transaction of an older release whose noun is only served in V0701. */
        NOT_SERVED,
        /** The schema is not met. */
        INVALID
    }

    @Override
    public String toString() {
        return "%d:%d %s: %s".formatted(line, column, path, reason);
    }
}
