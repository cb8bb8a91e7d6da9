package mes.routes.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import mes.common.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

    @ParameterizedTest
    @CsvSource({
        "1747379028, 2025-05-16T07:03:48Z",
        "1747379028.25, 2025-05-16T07:03:48.250Z",
        "1747379028250, 2025-05-16T07:03:48.250Z",
        "1747379028250001, 2025-05-16T07:03:48.250001Z",
        "1747379028250001002, 2025-05-16T07:03:48.250001002Z",
        "4102444800, 2100-01-01T00:00:00Z",
        "0, 1970-01-01T00:00:00Z",
        "2025-05-16T09:03:48+02:00, 2025-05-16T07:03:48Z",
        "2025-05-16T07:03:48Z, 2025-05-16T07:03:48Z"
    })
    void readsTimesInTheUnitsThatMachinesHave(String written, Instant time) {
        assertThat(Timestamp.of(written)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "1e999999999", "-1e40", "2025-05-16T07:03:48", "2025-05-16", "NaN"})
    void declinesWhatIsNoTime(String written) {
        assertThatThrownBy(() -> Timestamp.of(written)).isInstanceOf(Rejection.class);
    }
}
