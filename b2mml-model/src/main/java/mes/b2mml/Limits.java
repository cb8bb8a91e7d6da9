package mes.b2mml;

/**
 * What a document may take before reading it ends.
 *
 * @param bytes how long it may be
 * @param depth how deep its elements may be nested
 * @param faults how many faults are looked for
 */
public record Limits(long bytes, int depth, int faults) {

    /** 64 MB, which is some 100,000 operations requests; 100 deep; 1,000 faults. */
    public static final Limits DEFAULT = new Limits(64L << 20, 100, 1_000);

    /** For documents of our own making. */
    static final Limits NONE = new Limits(Long.MAX_VALUE, Integer.MAX_VALUE, DEFAULT.faults());
}
