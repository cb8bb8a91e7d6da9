package mes.cloud.telling;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the cloud is told, and how fast.
 *
 * @param site the name of this plant in every message
 * @param kinds of journal entries that it is told of
 * @param urgent those of them that do not wait for others to go with them
 * @param linger how long the rest may wait
 * @param kpiInterval of what times indicators are told; none if zero
 * @param propertyInterval of what times property values are told; none if zero
 * @param properties which: {@code equipment/property}, where {@code *} stands for any characters
 * @param people whether it is told who asked for each change
 * @param rate messages a second, in the long run
 * @param burst messages that may go at once
 * @param dailyBlocks how many blocks of 4 KB may be sent on a day (UTC)
 * @param window messages on their way at a time
 * @param tries how often the cloud may drop the connection at one message, before that message is set aside
 * @param patience how long it may take to acknowledge one
 */
@ConfigurationProperties("mes.cloud.tell")
public record TellingSettings(
        @DefaultValue("millwright") String site,

        @DefaultValue({"job-order", "job-response", "equipment-state", "equipment-count", "alert", "test-result"})
        Set<String> kinds,

        @DefaultValue({"job-order", "job-response", "alert"})
        Set<String> urgent,

        @DefaultValue("5s") Duration linger,
        @DefaultValue("0s") Duration kpiInterval,
        @DefaultValue("0s") Duration propertyInterval,
        @DefaultValue List<String> properties,
        @DefaultValue("false") boolean people,
        @DefaultValue("8") double rate,
        @DefaultValue("50") int burst,
        @DefaultValue("380000") long dailyBlocks,
        @DefaultValue("32") int window,
        @DefaultValue("3") int tries,
        @DefaultValue("30s") Duration patience) {

    /** Kinds that no cloud need know: who may enter, and what nobody could read. */
    private static final Set<String> NEVER = Set.of("user", "quarantine");

    public TellingSettings {
        kinds = Set.copyOf(kinds);
        urgent = Set.copyOf(urgent);
        properties = List.copyOf(properties);
        if (kinds.stream().anyMatch(NEVER::contains)) {
            throw new IllegalArgumentException("mes.cloud.tell.kinds must not contain any of " + NEVER);
        }
    }

    /**
     * The same but for what the cloud itself may decide; what is absent stays.
     *
     * @throws IllegalArgumentException for kinds that are not among these
     */
    TellingSettings wanted(Wishes wishes) {
        if (wishes.kinds() != null && !kinds.containsAll(wishes.kinds())) {
            throw new IllegalArgumentException("this plant tells no other kinds than " + kinds);
        }
        return new TellingSettings(
                site,
                wishes.kinds() == null ? kinds : wishes.kinds(),
                urgent,
                wishes.linger() == null ? linger : wishes.linger(),
                wishes.kpiInterval() == null ? kpiInterval : wishes.kpiInterval(),
                wishes.propertyInterval() == null ? propertyInterval : wishes.propertyInterval(),
                properties,
                people,
                rate,
                burst,
                dailyBlocks,
                window,
                tries,
                patience);
    }
}
