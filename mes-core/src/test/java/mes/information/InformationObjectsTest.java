package mes.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class InformationObjectsTest {

    private static final Origin TEST = Origin.of("test", "tester");

    @Autowired
    InformationObjects objects;

    @Autowired
    Journal journal;

    final String id = "P-" + UUID.randomUUID();

    @Test
    void keepsAnObjectInTheWordsItCameIn() {
        objects.put("PersonnelClass", id, "<a/>", TEST);

        assertThat(objects.find("PersonnelClass", id)).contains(new InformationObject("PersonnelClass", id, "<a/>", 1));
        assertThat(objects.find("Person", id)).isEmpty();
    }

    @Test
    void journalsEveryChangeAndNoRepetition() {
        objects.put("PersonnelClass", id, "<a/>", TEST);
        objects.put("PersonnelClass", id, "<a/>", TEST);
        objects.put("PersonnelClass", id, "<b/>", TEST);
        objects.remove("PersonnelClass", id, TEST);

        assertThat(journal.about("personnel-class", id))
                .extracting(JournalEntry::command)
                .containsExactly("ADD", "CHANGE", "REMOVE");
        assertThat(journal.about("personnel-class", id))
                .extracting(JournalEntry::version)
                .containsExactly(1, 2, 3);
    }

    @Test
    void removesNothingThatIsNotThere() {
        assertThatThrownBy(() -> objects.remove("Person", id, TEST))
                .isInstanceOf(Rejection.class)
                .hasMessage("no Person " + id);
    }

    @Test
    void refusesAnIdentifierThatIsTooLong() {
        assertThatThrownBy(() -> objects.put("Person", "x".repeat(256), "<a/>", TEST))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("255");
    }

    @Test
    void findsEachObjectOnceAcrossPatternsAndPages() {
        List<String> ids = IntStream.range(0, 1200)
                .mapToObj(number -> id + "-%04d".formatted(number))
                .toList();
        ids.forEach(each -> objects.put("Person", each, "<a/>", TEST));

        assertThat(objects.like("Person", List.of(id + "-*", id + "-0007")).map(InformationObject::id))
                .containsExactlyElementsOf(ids);
        assertThat(objects.like("Person", List.of(id + "-0007", id + "-00*9")).map(InformationObject::id))
                .startsWith(id + "-0007", id + "-0009")
                .hasSize(11);
    }

    @Test
    void takesPercentAndUnderscoreAtTheirWord() {
        objects.put("Person", id + "-100%_", "<a/>", TEST);
        objects.put("Person", id + "-100xy", "<a/>", TEST);

        assertThat(objects.like("Person", List.of(id + "-100%_")).map(InformationObject::id))
                .containsExactly(id + "-100%_");
        assertThat(objects.like("Person", List.of(id + "-%*")).toList()).isEmpty();
    }
}
