package mes.routes.decoder;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader.Provider;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mes.common.Rejection;
import mes.decoder.Decoder;
import mes.decoder.DecoderId;
import mes.plugin.MessageDecoder;
import mes.plugin.RawMessage;
import mes.routes.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks decoders what messages say, each apart from all others. */
@Component
final class Decodings {

    private final Plugins plugins;
    private final Json json;
    private final MeterRegistry meters;
    private final Duration patience;
    private final Map<DecoderId, Employed> employed = new ConcurrentHashMap<>();

    Decodings(
            Plugins plugins, Json json, MeterRegistry meters, @Value("${mes.decoder.patience:1s}") Duration patience) {
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
            Saying said = worker(decoder).decode(message);
            count(decoder, "decoded");
            return said;
        } catch (Rejection rejection) {
            count(decoder, "refused");
            throw rejection;
        }
    }

    /** The same by a worker of its own, so that whoever tries disturbs nobody. */
    Saying tryOut(Decoder decoder, RawMessage message) {
        try (Worker worker = source(decoder).worker(decoder)) {
            return worker.decode(message);
        }
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

    private Worker worker(Decoder decoder) {
        Source source = source(decoder);
        return Objects.requireNonNull(employed.compute(decoder.id(), (id, known) -> {
                    if (known != null && known.source.identity.equals(source.identity)) {
                        return known;
                    }
                    if (known != null) {
                        known.worker.close();
                    }
                    return new Employed(source, source.worker(decoder));
                }))
                .worker;
    }

    private Source source(Decoder decoder) {
        if (decoder.mapping() != null) {
            String text = decoder.mapping();
            return new Source(text, () -> Mapping.of(text, patience, json));
        }
        Provider<MessageDecoder> provider = plugins.get(Objects.requireNonNull(decoder.plugin()));
        return new Source(provider.type(), provider::get);
    }

    /** Where a decoder comes from; it is another one when the identity is. */
    private final class Source {

        private final Object identity;
        private final Supplier<MessageDecoder> maker;

        Source(Object identity, Supplier<MessageDecoder> maker) {
            this.identity = identity;
            this.maker = maker;
        }

        Worker worker(Decoder decoder) {
            return new Worker(decoder.id().value(), maker, patience, json);
        }
    }

    private record Employed(Source source, Worker worker) {}
}
