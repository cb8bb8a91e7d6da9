package mes.routes.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mes.common.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparkplugTopicTest {

    @ParameterizedTest
    @CsvSource({"spBv1.0/plant/NDATA/LINE-1,LINE-1", "spBv1.0/plant/DDATA/LINE-1/MILL-1,MILL-1"})
    void namesWhoSpeaks(String topic, String equipment) {
        assertThat(SparkplugTopic.of(topic).equipment()).hasToString(equipment);
        assertThat(SparkplugTopic.of(topic)).hasToString(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "spBv1.0",
                "spBv1.0/plant/NDATA",
                "spBv1.0/plant/NDATA/",
                "spBv1.0/plant/NDATA/LINE-1/MILL-1",
                "spBv1.0/plant/DDATA/LINE-1",
                "spBv1.0/plant/DDATA/LINE-1/MILL-1/more",
                "spBv1.0/plant/NOTHING/LINE-1",
                "spAv1.0/plant/NDATA/LINE-1"
            })
    void refusesWhatIsNoTopic(String topic) {
        assertThatThrownBy(() -> SparkplugTopic.of(topic)).isInstanceOf(Rejection.class);
    }
}
