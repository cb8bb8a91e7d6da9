package mes.cloud.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BagTest {

    @Test
    void readsWhatItWrote() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            Map<String, String> properties = new LinkedHashMap<>();
            properties.put("k" + text(random), text(random));
            properties.put("l" + text(random), text(random));

            String bag = Bag.write(properties);

            assertThat(bag).doesNotContain("/", "#", "+", " ", "\u0000");
            assertThat(Bag.read(bag)).isEqualTo(properties);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(8), 1, 0xD7FF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void writesAsTheHubDocumentsIt() {
        assertThat(Bag.write(Map.of("$.ct", "application/json"))).isEqualTo("%24.ct=application%2Fjson");
        assertThat(Bag.write(Map.of("a b", "c+d"))).isEqualTo("a%20b=c%2Bd");
    }
}
