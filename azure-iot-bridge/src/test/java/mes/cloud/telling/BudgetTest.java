package mes.cloud.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import mes.cloud.OnCloud;
import mes.cloud.link.Telegram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnCloud
class BudgetTest {

    private static final Instant EVENING = Instant.parse("2001-02-03T23:59:59Z");

    @Autowired
    BudgetMapper mapper;

    @Autowired
    TellingSettings settings;

    @Test
    void countsBlocksUntilTheDayIsOver() {
        Budget budget = on(EVENING);
        assertThat(budget.spend(telegram(10))).isTrue();
        assertThat(budget.spend(telegram(4_096))).isTrue();
        assertThat(budget.spentToday()).isEqualTo(3);

        assertThat(budget.spend(telegram(4_096))).isFalse();
        budget.charge(telegram(4_096));

        assertThat(budget.spentToday()).isEqualTo(5);
        assertThat(budget.spend(telegram(10))).isFalse();
        assertThat(on(EVENING.plusSeconds(1)).spend(telegram(10))).isTrue();
    }

    private Budget on(Instant time) {
        TellingSettings poor = new TellingSettings(
                "s",
                settings.kinds(),
                settings.urgent(),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                settings.properties(),
                false,
                1,
                1,
                4,
                1,
                1,
                Duration.ZERO);
        return new Budget(mapper, poor, Clock.fixed(time, ZoneOffset.UTC));
    }

    private static Telegram telegram(int bytes) {
        return new Telegram(UUID.randomUUID(), Map.of("kind", "order"), new byte[bytes]);
    }
}
