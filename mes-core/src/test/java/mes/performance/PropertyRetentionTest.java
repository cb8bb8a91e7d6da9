package mes.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.equipment.EquipmentProperties;
import mes.equipment.EquipmentProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class PropertyRetentionTest {

    private static final Origin TEST = Origin.of("test", "tester");

    @Autowired
    PropertyValues values;

    @Autowired
    PropertyHistory history;

    @Autowired
    PropertyValueDays days;

    @Autowired
    EquipmentProperties properties;

    @Autowired
    EquipmentHierarchy equipment;

    final EquipmentId saw = new EquipmentId("SAW-" + UUID.randomUUID());

    @BeforeEach
    void aSaw() {
        equipment.add(saw, EquipmentLevel.WORK_UNIT, null, "", TEST);
    }

    @Test
    void keepsEachPropertyAsLongAsItIsSaid() {
        describe("weld current", 1000);
        describe("vibration", 2);
        for (String property : new String[] {"weld current", "vibration", "temperature"}) {
            say(property, 1, "a day");
            say(property, 10, "ten days");
            say(property, 200, "200 days");
        }

        days.turnOver();

        assertThat(kept("weld current")).containsExactly("200 days", "ten days", "a day");
        assertThat(kept("temperature")).containsExactly("ten days", "a day");
        assertThat(kept("vibration")).containsExactly("a day");
    }

    @Test
    void describesAProperty() {
        EquipmentProperty described = properties.describe(saw, "temperature", "of the blade", "CEL", null, TEST);

        assertThat(properties.describe(saw, "temperature", "of the blade", "CEL", null, TEST))
                .isEqualTo(described);
        assertThat(properties
                        .describe(saw, "temperature", "of the blade", "KEL", null, TEST)
                        .version())
                .isEqualTo(2);
        assertThat(properties.of(saw)).extracting(EquipmentProperty::unit).containsExactly("KEL");
    }

    @Test
    void declinesToDescribeWhatIsNot() {
        assertThatThrownBy(() -> describe("vibration", 0))
                .isInstanceOf(Rejection.class)
                .hasMessage("values of a property are kept for 1 to 36500 days");
        assertThatThrownBy(() -> describe(" ", null)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> properties.describe(new EquipmentId("NOBODY"), "x", "", null, null, TEST))
                .isInstanceOf(Rejection.class)
                .hasMessage("no equipment NOBODY");
    }

    private void describe(String property, @Nullable Integer retentionDays) {
        properties.describe(saw, property, "", null, retentionDays, TEST);
    }

    private void say(String property, int daysAgo, String value) {
        values.add(new PropertyValue(saw, property, Instant.now().minus(Duration.ofDays(daysAgo)), value));
    }

    private Iterable<String> kept(String property) {
        return history.read(saw, property, Instant.EPOCH, Instant.now(), 100).stream()
                .map(PropertyValue::value)
                .toList();
    }
}
