package mes.benchmarks;

import java.util.Arrays;

/**
 * The figures of several runs.
 *
 * @param median of an even number the upper one
 */
public record Figures(double median, double least, double most) {

    public static Figures of(double... runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return new Figures(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** The median, and the spread in brackets. */
    @Override
    public String toString() {
        return "%,.0f (%,.0f to %,.0f)".formatted(median, least, most);
    }
}
