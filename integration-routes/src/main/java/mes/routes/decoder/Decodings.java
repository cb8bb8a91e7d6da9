package mes.routes.decoder;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader.Provider;
import java.util.function.Supplier;
import mes.common.Rejection;
import mes.decoder.Decoder;
import mes.plugin.MessageDecoder;
import mes.plugin.RawMessage;
import mes.routes.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks decoders what messages say, for each piece of equipment apart from all others. */
@Component
final class Decodings {

    private final Plugins plugins;
    private final Json json;
    private final MeterRegistry meters;
    private final Duration patience;
    private final Map<String, Employed> employed = new HashMap<>();

    Decodings(Plugins plugins, Json json, MeterRegistry meters, @Value("${mes.decoder.patience}") Duration patience) {
        this.plugins = plugins;
        this.json = json;
        this.meters = meters;
        this.patience = patience;
    }

    /**
     * A message as its decoder gets it. A plug-in may understand what is no JSON.
     *
     * @throws Rejection INVALID when the decoder is a mapping, and the payload is no JSON object
     */
    RawMessage read(Decoder decoder, String equipment, String topic, byte[] payload, Instant received) {
        return new RawMessage(equipment, topic, payload, members(decoder, payload), received);
    }

    private Map<String, @Nullable Object> members(Decoder decoder, byte[] payload) {
        try {
            return json.members(json.read(payload));
        } catch (Rejection noObject) {
            if (decoder.plugin() == null) {
                throw noObject;
            }
            return Map.of();
        }
    }

    /** @throws Rejection INVALID when the decoder fails, in whatever way; NOT_ALLOWED when it is not to be asked */
    Saying decode(Decoder decoder, RawMessage message) {
        try {
            if (!decoder.enabled()) {
                throw Rejection.notAllowed("decoder " + decoder.id() + " is not enabled");
            }
            Saying said = worker(decoder, message.equipment()).decode(message);
            count(decoder, "decoded");
            return said;
        } catch (Rejection rejection) {
            count(decoder, "refused");
            throw rejection;
        }
    }

    /** The same by a worker of its own, so that whoever tries disturbs nobody. */
    Saying tryOut(Decoder decoder, RawMessage message) {
        return newWorker(decoder).decode(message);
    }

    /** @throws Rejection INVALID when the mapping cannot be read */
    void check(Decoder decoder) {
        if (decoder.mapping() != null) {
            Mapping.of(decoder.mapping(), patience, json);
        }
    }

    private void count(Decoder decoder, String outcome) {
        meters.counter("mes.decoder.messages", "decoder", decoder.id().value(), "outcome", outcome)
                .increment();
    }

    private synchronized Worker worker(Decoder decoder, String equipment) {
        Object source = source(decoder);
        Employed known = employed.get(equipment);
        if (known == null || !known.source.equals(source)) {
            known = new Employed(source, newWorker(decoder));
            employed.put(equipment, known);
        }
        return known.worker;
    }

    /** The text of a mapping, or the class of a plug-in as it was loaded: another one is another decoder. */
    private Object source(Decoder decoder) {
        return decoder.mapping() != null ? decoder.mapping() : plugin(decoder).type();
    }

    private Worker newWorker(Decoder decoder) {
        String mapping = decoder.mapping();
        Supplier<MessageDecoder> maker =
                mapping != null ? () -> Mapping.of(mapping, patience, json) : plugin(decoder)::get;
        return new Worker(decoder.id().value(), maker, patience, json);
    }

    private Provider<MessageDecoder> plugin(Decoder decoder) {
        return plugins.get(Objects.requireNonNull(decoder.plugin()));
    }

    /** Who is asked, and what he was made of. */
    private record Employed(Object source, Worker worker) {}
}
