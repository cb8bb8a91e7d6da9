package mes.routes.publication;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mes.common.Rejection;
import mes.journal.JournalEntry;
import org.springframework.stereotype.Component;

/** The table of what can be subscribed to: nouns, and the journal entries that each tells of. */
@Component
final class Publications {

    private final List<Publication> all;

    Publications(List<Publication.Source> sources) {
        this.all = sources.stream()
                .flatMap(source -> source.publications().stream())
                .toList();
    }

    /** Every noun, with the kinds of entries that it tells of. */
    List<PublishedNoun> nouns() {
        return all.stream()
                .collect(Collectors.groupingBy(
                        Publication::noun, Collectors.mapping(Publication::kind, Collectors.toList())))
                .entrySet()
                .stream()
                .map(noun -> new PublishedNoun(noun.getKey(), noun.getValue()))
                .sorted()
                .toList();
    }

    /** What the entry becomes for a subscriber of these nouns. */
    List<Publication> of(JournalEntry entry, Collection<String> nouns) {
        return all.stream()
                .filter(publication -> publication.concerns(entry) && nouns.contains(publication.noun()))
                .toList();
    }

    /** @throws Rejection INVALID if one of them is never told of */
    void check(Collection<String> nouns) {
        Set<String> unknown = new TreeSet<>(nouns);
        nouns().forEach(known -> unknown.remove(known.noun()));
        if (!unknown.isEmpty()) {
            throw Rejection.invalid("%s cannot be subscribed to; these can: %s"
                    .formatted(
                            String.join(", ", unknown),
                            nouns().stream().map(PublishedNoun::noun).collect(Collectors.joining(", "))));
        }
    }

    /** A noun that can be subscribed to. */
    record PublishedNoun(String noun, List<String> kinds) implements Comparable<PublishedNoun> {

        @Override
        public int compareTo(PublishedNoun other) {
            return noun.compareTo(other.noun);
        }
    }
}
