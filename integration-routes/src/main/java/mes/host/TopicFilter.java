package mes.host;

import java.util.StringJoiner;

/** An MQTT topic filter with its wildcards {@code +} and {@code #} (MQTT 5, 4.7.1). */
record TopicFilter(String text) {

    /** Whether every topic that the other filter, or topic, can match is matched by this one. Asked for each message. */
    boolean covers(String other) {
        if (other.startsWith("$") && !isSameLevel(0, end(text, 0), other, 0, end(other, 0))) {
            return false;
        }
        int mine = 0;
        int theirs = 0;
        while (mine <= text.length()) {
            int mineEnd = end(text, mine);
            if (isWildcard(text, mine, mineEnd, '#')) {
                return true;
            }
            int theirsEnd = end(other, theirs);
            if (theirs > other.length() || !coversLevel(mine, mineEnd, other, theirs, theirsEnd)) {
                return false;
            }
            mine = mineEnd + 1;
            theirs = theirsEnd + 1;
        }
        return theirs > other.length();
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

    private boolean coversLevel(int mine, int mineEnd, String other, int theirs, int theirsEnd) {
        return isWildcard(text, mine, mineEnd, '+')
                ? !isWildcard(other, theirs, theirsEnd, '#')
                : isSameLevel(mine, mineEnd, other, theirs, theirsEnd);
    }

    private boolean isSameLevel(int mine, int mineEnd, String other, int theirs, int theirsEnd) {
        int length = mineEnd - mine;
        return length == theirsEnd - theirs && text.regionMatches(mine, other, theirs, length);
    }

    private static boolean isWildcard(String filter, int begin, int end, char wildcard) {
        return end - begin == 1 && filter.charAt(begin) == wildcard;
    }

    /** Where the level ends that begins there. */
    private static int end(String filter, int begin) {
        int slash = filter.indexOf('/', begin);
        return slash < 0 ? filter.length() : slash;
    }

    private static String[] levels(String filter) {
        return filter.split("/", -1);
    }
}
