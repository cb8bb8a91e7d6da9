package mes.routes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

class CsvTest {

    private final Csv csv = new Csv(Jackson2ObjectMapperBuilder.json());

    record Item(
            String name, @Nullable Integer count, @Nullable Instant at) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,count,at\nbolt,3,2026-01-02T03:04:05Z\n",
                "at,name,count\n2026-01-02T03:04:05Z,bolt,3",
                "name;count;at\r\nbolt;3;2026-01-02T03:04:05Z\r\n",
                "\uFEFFname,count,at\nbolt,3,2026-01-02T03:04:05Z\n",
                "name, count, at\n\n\"bolt\", 3 , 2026-01-02T04:04:05+01:00\n\n"
            })
    void readsWhatSpreadsheetsWrite(String text) {
        assertThat(csv.read(text, Item.class))
                .extracting(Csv.Line::content)
                .containsExactly(new Item("bolt", 3, Instant.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void takesAnEmptyCellForNothing() {
        assertThat(csv.read("name,count,at\nbolt,,\n", Item.class))
                .extracting(Csv.Line::content)
                .containsExactly(new Item("bolt", null, null));
    }

    @Test
    void namesTheLineAndTheColumn() {
        assertThatThrownBy(() -> csv.read("name,count,at\nbolt,1,\n\"nut,\nbig\",2,\nwasher,three,\n", Item.class))
                .isInstanceOf(Rejection.class)
                .hasMessageStartingWith("line 5, column count: ");
    }

    @Test
    void knowsTheLineOfWhatItRead() {
        assertThat(csv.read("name,count,at\nbolt,1,\n\n\"nut,\nbig\",2,\nwasher,3,\n", Item.class))
                .extracting(Csv.Line::number)
                .containsExactly(2, 5, 6);
    }

    @Test
    void declinesAColumnItDoesNotKnow() {
        assertThatThrownBy(() -> csv.read("name,count,at,colour\nbolt,1,,red\n", Item.class))
                .isInstanceOf(Rejection.class)
                .hasMessage("line 1: column colour is none of at, count, name");
    }

    @Test
    void declinesALineThatIsTooLong() {
        assertThatThrownBy(() -> csv.read("name,count,at\nbolt,1,,red\n", Item.class))
                .isInstanceOf(Rejection.class)
                .hasMessageStartingWith("line 2: ");
    }

    @Test
    void declinesAnEmptyCellWhereSomethingMustBe() {
        assertThatThrownBy(() -> csv.read("name,count,at\nbolt,1,\n,2,\n", Item.class))
                .isInstanceOf(Rejection.class)
                .hasMessage("line 3, column name: is missing");
    }

    @Test
    void declinesAnEmptyText() {
        assertThatThrownBy(() -> csv.read("", Item.class))
                .isInstanceOf(Rejection.class)
                .hasMessageStartingWith("line 1: ");
    }
}
