package mes.performance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The values of several properties as one sequence, of which a bounded number is in memory.
 *
 * <p>Each page is a short query of its own: whoever takes the values slowly keeps nobody from dropping old ones.
 */
final class MergedHistory implements Iterator<PropertyValue> {

    private static final int IN_MEMORY = 20_000;
    private static final int MOST_OF_ONE = 2_000;
    private static final int LEAST_OF_ONE = 50;

    private final Pages pages;
    private final int pageSize;
    private final PriorityQueue<Sequence> sequences =
            new PriorityQueue<>(Comparator.comparing(Sequence::nextTime).thenComparing(sequence -> sequence.property));

    MergedHistory(List<String> properties, Pages pages, Instant from) {
        this.pages = pages;
        this.pageSize = Math.max(LEAST_OF_ONE, Math.min(MOST_OF_ONE, IN_MEMORY / Math.max(1, properties.size())));
        properties.forEach(property -> keep(new Sequence(property, from)));
    }

    @Override
    public boolean hasNext() {
        return !sequences.isEmpty();
    }

    @Override
    public PropertyValue next() {
        Sequence sequence = sequences.poll();
        if (sequence == null) {
            throw new NoSuchElementException();
        }
        PropertyValue next = sequence.read.remove();
        keep(sequence);
        return next;
    }

    private void keep(Sequence sequence) {
        if (sequence.hasNext()) {
            sequences.add(sequence);
        }
    }

    /** The first values of a property from a time on. */
    interface Pages {

        List<PropertyValue> read(String property, Instant from, int limit);
    }

    /** The values of one property: those that were read, and from when on to read the next. */
    private final class Sequence {

        private final String property;
        private final Deque<PropertyValue> read = new ArrayDeque<>();
        private Instant from;
        private boolean isWhole;

        Sequence(String property, Instant from) {
            this.property = property;
            this.from = from;
        }

        Instant nextTime() {
            return read.element().time();
        }

        boolean hasNext() {
            if (read.isEmpty() && !isWhole) {
                read.addAll(pages.read(property, from, pageSize));
                isWhole = read.size() < pageSize;
                from = read.isEmpty() ? from : read.getLast().time().plus(1, ChronoUnit.MICROS);
            }
            return !read.isEmpty();
        }
    }
}
