package mes.cloud.hearing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mes.cloud.link.Ear;
import mes.cloud.link.Heard;
import mes.cloud.link.Link;
import mes.cloud.telling.Teller;
import mes.cloud.telling.TellingSettings;
import mes.publication.CloudStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the cloud wants of this plant, which is done as far as it is the cloud's to decide, and what the plant reports. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
public final class Twin implements Ear {

    private static final Logger LOG = LoggerFactory.getLogger(Twin.class);

    private final Link link;
    private final Duration interval;
    private final ObjectMapper json;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable Teller teller;
    private @Nullable Supplier<CloudStatus> status;
    private long version;
    private volatile @Nullable String trouble;

    Twin(Link link, HearingSettings settings, ObjectMapper json) {
        this.link = link;
        this.interval = settings.reportInterval();
        this.json = json;
    }

    public synchronized void begin(Teller tells, Supplier<CloudStatus> stands) {
        teller = tells;
        status = stands;
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cloud-twin"));
        thread.scheduleAtFixedRate(
                () -> carefully(this::report), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        link.listen(this);
    }

    public synchronized void end() {
        link.ignore(this);
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    /** What the cloud wanted last and cannot have. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** A change is not pieced together from its parts: the whole is asked for, so that no part can be missed. */
    @Override
    public synchronized void hear(Heard heard) {
        if (heard instanceof Heard.Desired) {
            link.askForTwin();
        } else if (heard instanceof Heard.Twin whole && thread != null) {
            thread.execute(() -> carefully(() -> take(whole)));
        }
    }

    /** What failed is reported at the next interval. */
    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) { // the database is away, most likely; the next report must find this thread alive
            LOG.warn("How things stand was not reported: {}", String.valueOf(e.getMessage()));
        }
    }

    private void take(Heard.Twin whole) {
        want(whole.body());
        report();
    }

    private void want(byte[] body) {
        try {
            JsonNode desired = json.readTree(body).path("desired");
            version = desired.path("$version").asLong();
            if (teller != null) {
                teller.want(Wanted.wishes(desired.path("tell")));
            }
            trouble = null;
        } catch (IOException | IllegalArgumentException e) { // all stays as it was, and the cloud is told why
            trouble = "desired properties: " + e.getMessage();
        }
    }

    private void report() {
        if (!link.isOpen() || status == null || teller == null) {
            return;
        }
        try {
            link.report(json.writeValueAsBytes(reported(status.get(), teller.settings())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is always JSON", e);
        }
    }

    private ObjectNode reported(CloudStatus now, TellingSettings settings) {
        ObjectNode reported = json.createObjectNode();
        reported.put(
                        "version",
                        Optional.ofNullable(Twin.class.getPackage().getImplementationVersion())
                                .orElse("development"))
                .put("desiredVersion", version)
                .put("backlog", now.backlog())
                .put("setAside", now.setAside())
                .put("blocksToday", now.blocksToday())
                .put("blocksOfADay", now.blocksOfADay())
                .put("lastError", now.trouble());
        ObjectNode tell = reported.putObject("tell");
        tell.put("kinds", String.join(" ", settings.kinds().stream().sorted().toList()))
                .put("linger", settings.linger().toString())
                .put("kpiInterval", settings.kpiInterval().toString())
                .put("propertyInterval", settings.propertyInterval().toString());
        return reported;
    }
}
