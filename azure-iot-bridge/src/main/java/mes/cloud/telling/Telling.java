package mes.cloud.telling;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import mes.cloud.link.Link;
import mes.cloud.link.Voice;
import mes.performance.EquipmentStates;
import mes.performance.Performance;
import mes.performance.PropertyHistory;
import mes.performance.PropertyValues;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is needed to tell the cloud anything, and the record of how much it was told. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
@EnableConfigurationProperties(TellingSettings.class)
public final class Telling {

    private final Link link;
    private final Voice voice;
    private final TellingSettings settings;
    private final WaitingRoom room;
    private final Budget budget;
    private final Intervals intervals;
    private final Events events;
    private final Samples samples;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Tally tally = new Tally();

    Telling(
            Link link,
            Voice voice,
            TellingSettings settings,
            WaitingMapper waiting,
            BudgetMapper budget,
            IntervalMapper intervals,
            EquipmentStates states,
            Performance performance,
            PropertyValues values,
            PropertyHistory history,
            PlatformTransactionManager transactions,
            ObjectMapper json,
            Clock clock) {
        this.link = link;
        this.voice = voice;
        this.settings = settings;
        this.room = new WaitingRoom(waiting, json);
        this.budget = new Budget(budget, settings, clock);
        this.intervals = new Intervals(intervals, clock);
        this.events = new Events(json, settings.people());
        this.samples = new Samples(states, performance, values, history, events, settings.properties());
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Who tells what became true. */
    public Teller teller() {
        Sender sender = new Sender(link, voice, room, budget, tally, settings, transaction, clock);
        return new Teller(link, settings, sender, this);
    }

    public Budget budget() {
        return budget;
    }

    public Tally tally() {
        return tally;
    }

    WaitingRoom room() {
        return room;
    }

    Intervals intervals() {
        return intervals;
    }

    Events events() {
        return events;
    }

    Samples samples() {
        return samples;
    }

    TransactionTemplate transaction() {
        return transaction;
    }
}
