package mes.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFiltersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b            | a/b",
                "a/b, a/c       | a/+",
                "a/+/x, a/+/y   | a/+/+",
                "a/b, a/b/c     | a/b/#",
                "a/#, a/b       | a/#",
                "a/b, c         | +/#"
            })
    void findsTheNarrowestFilterThatCoversThemAll(String filters, String cover) {
        assertThat(TopicFilters.of(filters).cover().text()).isEqualTo(cover);
    }

    @Test
    void matchesWhatOneOfThemMatches() {
        TopicFilters filters = TopicFilters.of("mes/v1/+/count,mes/v1/+/state");

        assertThat(filters.match("mes/v1/M1/state")).isTrue();
        assertThat(filters.match("mes/v1/M1/job-order")).isFalse();
    }
}
