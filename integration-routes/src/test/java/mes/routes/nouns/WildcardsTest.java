package mes.routes.nouns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

    @ParameterizedTest
    @CsvSource({
        "LINE-1,   LINE-1",
        "*,        LINE-1",
        "LINE*,    LINE-1",
        "*-1,      LINE-1",
        "L*E-*,    LINE-1",
        "L**1,     LINE-1",
        "*LINE-1*, LINE-1",
        "A*A,      AA"
    })
    void matchesWhatIsMeant(String identifier, String id) {
        assertThat(new Wildcards(List.of("NOTHING", identifier)).match(id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "LINE,     LINE-1",
        "line-1,   LINE-1",
        "INE*,     LINE-1",
        "*LINE,    LINE-1",
        "L*X*1,    LINE-1",
        "LINE.1,   LINE-1",
        "A*A,      A",
        "*1*1,     LINE-1"
    })
    void matchesNothingElse(String identifier, String id) {
        assertThat(new Wildcards(List.of(identifier)).match(id)).isFalse();
    }
}
