package mes.routes.nouns;

/** An identifier in which {@code *} stands for any characters (Part 5). */
public final class Wildcard {

    private final String[] parts;

    public Wildcard(String identifier) {
        this.parts = identifier.split("\\*", -1);
    }

    public boolean matches(Object id) {
        String text = id.toString();
        return parts.length == 1 ? text.equals(parts[0]) : matches(text);
    }

    /** Each part is taken where it first comes, so that the time is bounded whatever the pattern. */
    private boolean matches(String text) {
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
