package mes.common;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why parts of what was asked together are declined: each for the first reason that was found. */
public final class Refusals {

    private final Map<Id, Rejection> parts = new LinkedHashMap<>();

    public void add(Id part, Rejection why) {
        parts.putIfAbsent(part, why);
    }

    /** @throws Rejection when there is any: all of them together */
    public void conclude() {
        if (!parts.isEmpty()) {
            throw Rejection.together(parts);
        }
    }
}
