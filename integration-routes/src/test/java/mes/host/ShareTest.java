package mes.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final List<Share> FOUR = Share.all(4);

    @Test
    void hasAllThatOnePieceOfEquipmentSays() {
        List<String> topics = Stream.of("state", "count", "job-command", "property-value")
                .map(kind -> "mes/v1/MILL-7/" + kind)
                .toList();

        assertThat(FOUR)
                .filteredOn(share -> topics.stream().anyMatch(share::has))
                .hasSize(1);
        assertThat(FOUR)
                .filteredOn(share -> topics.stream().allMatch(share::has))
                .hasSize(1);
    }

    @Test
    void leavesNoEquipmentToNobodyAndNoneToTwo() {
        assertThat(IntStream.range(0, 1_000).mapToObj(number -> "mes/v1/MILL-" + number + "/state"))
                .allSatisfy(topic ->
                        assertThat(FOUR).filteredOn(share -> share.has(topic)).hasSize(1));
    }

    @Test
    void hasATopicWithoutEquipmentToo() {
        assertThat(FOUR).filteredOn(share -> share.has("erp/b2mml")).hasSize(1);
        assertThat(Share.WHOLE.has("a")).isTrue();
    }

    @Test
    void isAnotherSessionInAnotherDivision() {
        assertThat(Share.WHOLE.name("wire")).isEqualTo("wire");
        assertThat(FOUR.get(0).name("wire"))
                .isNotEqualTo(Share.all(2).get(0).name("wire"))
                .isNotEqualTo(FOUR.get(1).name("wire"));
    }
}
