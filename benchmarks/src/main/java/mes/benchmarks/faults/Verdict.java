package mes.benchmarks.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of messages.
 *
 * @param lost that were said and are not stored
 * @param twice that are stored more than once
 * @param late that are stored after a later one of their machine
 */
public record Verdict(long said, long lost, long twice, long late) {

    static Verdict of(Crowd crowd, List<List<Integer>> stored) {
        long lost = 0;
        long twice = 0;
        long late = 0;
        for (int machine = 0; machine < stored.size(); machine++) {
            Set<Integer> once = new HashSet<>();
            int highest = 0;
            for (int number : stored.get(machine)) {
                if (!once.add(number)) {
                    twice++;
                } else if (number < highest) {
                    late++;
                }
                highest = Math.max(highest, number);
            }
            lost += crowd.said(machine) - once.size();
        }
        return new Verdict(crowd.said(), lost, twice, late);
    }
}
