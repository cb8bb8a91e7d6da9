package mes.opcua.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the properties that one PLC tells: keeps what its subscription tells, looks now and then whether that is all,
 * and fills the gaps from the server's history where it has one.
 *
 * <p>For use by one thread.
 */
final class PropertyFollowing {

    private static final Logger LOG = LoggerFactory.getLogger(PropertyFollowing.class);
    private static final int AT_ONCE = 1_000;

    /** Clocks may differ, and what was told last may have been on its way. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final PlcSettings settings;
    private final PlcClock clock;
    private final KnownProperties known;
    private final Heard heard = new Heard();
    private boolean isBegun;
    private Instant soundUntil = Instant.EPOCH;
    private Instant lookedAt = Instant.EPOCH;

    PropertyFollowing(PlcSettings settings, PlcReports reports, PlcClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.known = new KnownProperties(settings, reports, clock);
    }

    /** Where the subscription tells. */
    Heard heard() {
        return heard;
    }

    /** The equipment is known from now on. */
    void begin() {
        if (!isBegun) {
            known.begin();
            isBegun = true;
        }
    }

    /** Another subscription begins to tell: what was between this one and the last is a gap. */
    void attach(PlcConnection connection) {
        Map<String, Instant> since = known.times();
        since.replaceAll((property, time) -> soundUntil.equals(Instant.EPOCH) ? time : soundUntil.minus(OVERLAP));
        connection.subscribe(heard);
        since.keySet().retainAll(connection.historized());
        if (clock.isRight()) {
            since.forEach((property, from) -> fill(connection, property, from));
        }
        lookedAt = Instant.EPOCH;
    }

    private void fill(PlcConnection connection, String property, Instant from) {
        try {
            int values = known.remember(
                    property, connection.history(property, from, clock.now().plus(OVERLAP)));
            LOG.info("{}: {} values of {} since {} came from its history", settings, values, property, from);
        } catch (PlcAway e) {
            LOG.warn("{}: {} has no history since {}: {}", settings, property, from, e.getMessage());
        }
    }

    /** Keeps what was told, and looks whether that was all when it is time to. */
    void follow(PlcConnection connection) {
        takeAll();
        Instant now = clock.now();
        if (!now.isBefore(lookedAt.plus(settings.lookInterval()))) {
            look(connection, now);
        }
        known.expire();
    }

    private void takeAll() {
        for (List<Heard.Said> said = heard.oldest(AT_ONCE); !said.isEmpty(); said = heard.oldest(AT_ONCE)) {
            known.take(said);
            heard.drop(said.size());
        }
        if (heard.wasOverrun()) {
            throw new PlcAway("it told more than could be kept");
        }
    }

    private void look(PlcConnection connection, Instant now) {
        boolean isMute = known.take(connection.readProperties());
        lookedAt = now;
        if (isMute) {
            throw new PlcAway("its subscription does not tell all that changes");
        }
        soundUntil = now;
    }

    /** Nobody hears of any of them. */
    void away(String why) {
        if (isBegun) {
            takeAll();
            known.away(why);
        }
    }

    Map<String, String> troubles() {
        return known.troubles();
    }
}
