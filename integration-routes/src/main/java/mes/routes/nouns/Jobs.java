package mes.routes.nouns;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import mes.work.JobState;
import org.jspecify.annotations.Nullable;

/** Several jobs taken together. */
public record Jobs(List<Job> all) {

    public static Jobs of(Job job) {
        return new Jobs(List.of(job));
    }

    /** Those among them that came of operations requests. */
    public Jobs ofOperations() {
        return new Jobs(all.stream().filter(job -> job.segment() != null).toList());
    }

    /** What becomes of each schedule among them, in the order of their first jobs. */
    public <T> List<T> schedules(BiFunction<String, Jobs, T> wire) {
        return mapped(Job::schedule, wire);
    }

    /** What becomes of each request among them. */
    public <T> List<T> requests(BiFunction<String, Jobs, T> wire) {
        return mapped(Job::request, wire);
    }

    /** What becomes of each job. */
    public <T> List<T> mapped(Function<Job, T> wire) {
        return all.stream().map(wire).toList();
    }

    <T> List<T> mapped(Function<Job, String> key, BiFunction<String, Jobs, T> wire) {
        return all.stream()
                .collect(groupingBy(key, LinkedHashMap::new, collectingAndThen(toList(), Jobs::new)))
                .entrySet()
                .stream()
                .map(group -> wire.apply(group.getKey(), group.getValue()))
                .toList();
    }

    JobState state() {
        return States.together(all.stream().map(Job::state).toList());
    }

    @Nullable
    Instant startTime() {
        return all.stream()
                .map(Job::startTime)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When the last of them ended, once all are over. */
    @Nullable
    Instant endTime() {
        return state().isOver()
                ? all.stream()
                        .map(Job::endTime)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }
}
