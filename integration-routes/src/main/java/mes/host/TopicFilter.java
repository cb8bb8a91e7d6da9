package mes.host;

import java.util.StringJoiner;

/** An MQTT topic filter with its wildcards {@code +} and {@code #} (MQTT 5, 4.7.1). */
record TopicFilter(String text) {

    /** Whether every topic that the other filter, or topic, can match is matched by this one. */
    boolean covers(String other) {
        String[] mine = levels(text);
        String[] theirs = levels(other);
        if (theirs[0].startsWith("$") && !theirs[0].equals(mine[0])) {
            return false;
        }
        for (int i = 0; i < mine.length; i++) {
            if (mine[i].equals("#")) {
                return true;
            }
            if (i == theirs.length || !coversLevel(mine[i], theirs[i])) {
                return false;
            }
        }
        return mine.length == theirs.length;
    }

    /** The narrowest filter that covers both, level by level. */
    TopicFilter cover(TopicFilter other) {
        String[] mine = levels(text);
        String[] theirs = levels(other.text);
        StringJoiner cover = new StringJoiner("/");
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            if (mine[i].equals("#") || theirs[i].equals("#")) {
                return new TopicFilter(cover.add("#").toString());
            }
            cover.add(mine[i].equals(theirs[i]) ? mine[i] : "+");
        }
        return new TopicFilter((mine.length == theirs.length ? cover : cover.add("#")).toString());
    }

    private static boolean coversLevel(String mine, String theirs) {
        return mine.equals("+") ? !theirs.equals("#") : mine.equals(theirs);
    }

    private static String[] levels(String filter) {
        return filter.split("/", -1);
    }
}
