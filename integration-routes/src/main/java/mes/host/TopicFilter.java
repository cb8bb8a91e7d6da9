package mes.host;

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

    private static boolean coversLevel(String mine, String theirs) {
        return mine.equals("+") ? !theirs.equals("#") : mine.equals(theirs);
    }

    private static String[] levels(String filter) {
        return filter.split("/", -1);
    }
}
