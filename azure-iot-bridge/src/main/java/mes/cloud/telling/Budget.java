package mes.cloud.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import mes.cloud.link.Telegram;

/** How much of a day's blocks was sent; the cloud begins each day at midnight, UTC. */
public final class Budget {

    private final BudgetMapper mapper;
    private final TellingSettings settings;
    private final Clock clock;

    Budget(BudgetMapper mapper, TellingSettings settings, Clock clock) {
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there was still enough for this message, which then is spent. */
    boolean spend(Telegram telegram) {
        return mapper.spend(today(), Block.count(telegram.size()), settings.dailyBlocks()) > 0;
    }

    /** Counts what is sent in any case. */
    public void charge(Telegram telegram) {
        mapper.spend(today(), Block.count(telegram.size()), Long.MAX_VALUE);
    }

    public long spentToday() {
        return mapper.spent(today()).orElse(0L);
    }

    public long ofADay() {
        return settings.dailyBlocks();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
