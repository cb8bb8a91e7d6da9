package mes.routes.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.function.Predicate;
import mes.journal.JournalEntry;

/**
 * What one kind of journal entries becomes on the wire.
 *
 * @param noun of B2MML
 * @param kind of the entries that it tells of
 * @param condition which of them
 */
record Publication(String noun, String kind, Predicate<JournalEntry> condition, Translation translation) {

    /** One that tells of every entry of its kind. */
    static Publication of(String noun, String kind, Translation translation) {
        return new Publication(noun, kind, entry -> true, translation);
    }

    boolean concerns(JournalEntry entry) {
        return entry.kind().equals(kind) && condition.test(entry);
    }

    /** The entry as objects of the noun; none if the noun has no words for this one. */
    List<?> objects(JournalEntry entry) throws JsonProcessingException {
        return translation.objects(entry);
    }

    /** From an entry to objects of a noun. */
    @FunctionalInterface
    interface Translation {
        List<?> objects(JournalEntry entry) throws JsonProcessingException;
    }

    /** Those of one subject. */
    @FunctionalInterface
    interface Source {
        List<Publication> publications();
    }
}
