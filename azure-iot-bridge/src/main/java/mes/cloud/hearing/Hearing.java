package mes.cloud.hearing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import mes.cloud.link.Ear;
import mes.cloud.link.Heard;
import mes.cloud.link.Link;
import mes.cloud.link.Telegram;
import mes.cloud.telling.Budget;
import mes.cloud.telling.Teller;
import mes.cloud.telling.Telling;
import mes.cloud.telling.TellingSettings;
import mes.publication.CloudStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Hears the cloud: one thing after the other, on a thread of its own.
 *
 * <p>A message is carried out, answered, and acknowledged once the cloud has the answer. If anything comes between, the message
 * comes again and gets the same answer.
 */
@Component
@ConditionalOnProperty("mes.cloud.kind")
public final class Hearing implements Ear {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final Commands commands;
    private final HearingSettings settings;
    private final TellingSettings telling;
    private final Budget budget;
    private final Twin twin;
    private final ObjectMapper json;
    private @Nullable ScheduledExecutorService thread;
    private volatile @Nullable Link link;

    Hearing(
            Commands commands,
            HearingSettings settings,
            TellingSettings telling,
            Telling parts,
            Twin twin,
            ObjectMapper json) {
        this.commands = commands;
        this.settings = settings;
        this.telling = telling;
        this.budget = parts.budget();
        this.twin = twin;
        this.json = json;
    }

    public synchronized void begin(Link cloud, Teller teller, Supplier<CloudStatus> status) {
        link = cloud;
        twin.begin(cloud, teller, status);
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cloud-hearing"));
        long seconds = settings.reportInterval().toSeconds();
        thread.scheduleAtFixedRate(() -> carefully(twin::report), seconds, seconds, TimeUnit.SECONDS);
    }

    public synchronized void end() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    /** What the cloud wanted last and cannot have. */
    public Optional<String> trouble() {
        return twin.trouble();
    }

    @Override
    public synchronized void hear(Heard heard) {
        if (thread != null) {
            thread.execute(() -> carefully(() -> take(heard)));
        }
    }

    /** What failed comes again, or is asked again. */
    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (
                RuntimeException e) { // the database is away, most likely; the next message must find this thread alive
            LOG.warn("What the cloud said was not carried out: {}", String.valueOf(e.getMessage()));
        }
    }

    private void take(Heard heard) {
        if (heard instanceof Heard.Message message) {
            message(message);
        } else if (heard instanceof Heard.Method method) {
            method(method);
        } else {
            twin.hear(heard);
        }
    }

    /** What is not acknowledged comes again with the next connection, and until then holds up what is. */
    private void message(Heard.Message message) {
        boolean isDone = false;
        try {
            isDone = carryOut(message);
        } finally {
            if (isDone) {
                message.acknowledge().run();
            } else {
                disconnect();
            }
        }
    }

    private boolean carryOut(Heard.Message message) {
        String id = message.id();
        if (id == null || !Commands.isName(id)) {
            commands.refuseNameless(message.body());
            return true;
        }
        return tell(answer(commands.carryOut(id, message.body())));
    }

    private void disconnect() {
        Link cloud = link;
        if (cloud != null) {
            cloud.close();
        }
    }

    private void method(Heard.Method method) {
        Link cloud = link;
        if (cloud == null) {
            return;
        }
        try {
            Answer answer = commands.carryOut("method " + UUID.randomUUID(), method.name(), method.body());
            cloud.answer(method.request(), answer.status(), written(answer));
        } catch (RuntimeException e) { // whatever it is, the one who asked is waiting
            cloud.answer(method.request(), 503, new byte[] {'{', '}'});
            throw e;
        }
    }

    private Telegram answer(Answer answer) {
        UUID id = UUID.nameUUIDFromBytes(written(answer));
        Map<String, String> properties = Map.of(
                "schema", "millwright/1", "site", telling.site(), "kind", "answer", Telegram.ANSWERS, answer.answers());
        return new Telegram(id, properties, written(answer));
    }

    /** An answer is sent whatever the budget, and only once the cloud has it, all is done. */
    private boolean tell(Telegram answer) {
        Link cloud = link;
        if (cloud == null) {
            return false;
        }
        budget.charge(answer);
        try {
            cloud.tell(answer).get(telling.patience().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the answer goes again when the message comes again", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private byte[] written(Answer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }
}
