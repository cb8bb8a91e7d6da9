package mes.routes.nouns;

import java.util.List;

/** Identifiers in which {@code *} stands for any characters (Part 5). */
public final class Wildcards {

    private final List<String[]> patterns;

    public Wildcards(List<String> identifiers) {
        this.patterns = identifiers.stream()
                .map(identifier -> identifier.split("\\*", -1))
                .toList();
    }

    public boolean match(Object id) {
        return patterns.stream().anyMatch(parts -> matches(parts, id.toString()));
    }

    /** Each part is taken where it first comes, so that the time is bounded whatever the pattern. */
    private static boolean matches(String[] parts, String text) {
        if (parts.length == 1) {
            return text.equals(parts[0]);
        }
        String last = parts[parts.length - 1];
        int from = 0;
        for (int i = 0; i < parts.length - 1; i++) {
            int at = text.indexOf(parts[i], from);
            if (at < 0 || i == 0 && at > 0) {
                return false;
            }
            from = at + parts[i].length();
        }
        return text.length() - last.length() >= from && text.endsWith(last);
    }
}
