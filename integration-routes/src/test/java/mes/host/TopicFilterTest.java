package mes.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFilterTest {

    @ParameterizedTest
    @CsvSource({
        "a/b, a/b",
        "a/+, a/b",
        "a/+, a/+",
        "+/b, a/b",
        "a/#, a/b/c",
        "a/#, a/+/c",
        "a/#, a/#",
        "a/#, a",
        "#,   a/b",
        "#,   #",
        "$a/#, $a/b",
        "a/+, a/",
    })
    void covers(String filter, String other) {
        assertThat(new TopicFilter(filter).covers(other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a/c",
        "a/b, a",
        "a/b, a/b/c",
        "a/b, a/+",
        "a/b, a/#",
        "a/b, +/b",
        "a/b, #",
        "a/+, a/#",
        "a/+, a/b/c",
        "a/#, b",
        "a/#, #",
        "a/#, ab",
        "#,   $a/b",
        "+/b, $a/b",
        "a/b, A/b",
    })
    void doesNotCover(String filter, String other) {
        assertThat(new TopicFilter(filter).covers(other)).isFalse();
    }
}
