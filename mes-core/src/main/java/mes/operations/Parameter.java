package mes.operations;

import org.jspecify.annotations.Nullable;

/** A named value that work is to be done with (ISA-95 segment parameter, job order parameter). */
public record Parameter(String id, String value, @Nullable String unit) {}
