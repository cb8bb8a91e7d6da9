package mes.journal;

import java.time.Instant;

/** An entry that the other side of a cursor refused, kept until somebody sends it again or drops it. */
public record SetAside(String cursor, long position, Instant at, String reason, String kind, String id) {}
