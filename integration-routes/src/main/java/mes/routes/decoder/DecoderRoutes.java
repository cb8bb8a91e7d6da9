package mes.routes.decoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mes.common.Rejection;
import mes.decoder.Decoder;
import mes.decoder.DecoderId;
import mes.decoder.Decoders;
import mes.equipment.EquipmentId;
import mes.plugin.DecodedMessage.Counts;
import mes.plugin.RawMessage;
import mes.routes.Json;
import mes.routes.decoder.CncClasses.CncClass;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decoders, what they would make of a message, and the plug-ins that there are. */
@Component
final class DecoderRoutes extends Operations {

    private final Decoders decoders;
    private final Decodings decodings;
    private final Plugins plugins;
    private final CncClasses classes;
    private final Json messages;
    private final Clock clock;

    DecoderRoutes(
            Decoders decoders,
            Decodings decodings,
            Plugins plugins,
            CncClasses classes,
            Json messages,
            Clock clock,
            ObjectMapper json) {
        super(json);
        this.decoders = decoders;
        this.decodings = decodings;
        this.plugins = plugins;
        this.classes = classes;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void configure() {
        operation("listDecoders", request -> Answer.ok(decoders.all()));
        operation("addDecoder", this::add);
        operation("getDecoder", request -> Answer.ok(decoders.get(request.id(DecoderId::new))));
        operation("changeDecoder", this::change);
        operation("removeDecoder", this::remove);
        operation("tryDecoder", this::tryOut);
        operation(
                "listPlugins",
                request -> Answer.ok(plugins.all().stream().map(PluginView::of).toList()));
        operation("importCncClasses", this::takeOver);
    }

    private Answer add(Request request) {
        Asked asked = request.body(Asked.class);
        if (asked.id == null) {
            throw Rejection.invalid("a decoder has an id");
        }
        Decoder added = decoders.add(checked(asked.decoder(asked.id)), request.origin());
        return Answer.created("/api/v1/decoders", added.id(), added);
    }

    private Answer change(Request request) {
        Decoder wanted = request.body(Asked.class).decoder(request.id(DecoderId::new));
        return Answer.ok(decoders.change(checked(wanted), request.origin()));
    }

    private Decoder checked(Decoder decoder) {
        decodings.check(decoder);
        return decoder;
    }

    private Answer remove(Request request) {
        decoders.remove(request.id(DecoderId::new), request.origin());
        return Answer.nothing();
    }

    private Answer tryOut(Request request) {
        Decoder decoder = decoders.get(request.id(DecoderId::new));
        RawMessage message = message(decoder, request.body(Trial.class));
        return Answer.ok(Outcome.of(decodings.tryOut(decoder, message), message.received()));
    }

    private RawMessage message(Decoder decoder, Trial trial) {
        String from = trial.equipment != null
                ? trial.equipment
                : decoder.equipment().stream()
                        .findFirst()
                        .map(EquipmentId::value)
                        .orElse("");
        String topic = trial.topic != null ? trial.topic : "mes/v1/" + from + "/raw";
        byte[] payload = trial.payload.isTextual()
                ? trial.payload.textValue().getBytes(StandardCharsets.UTF_8)
                : messages.write(trial.payload);
        return decodings.read(decoder, from, topic, payload, clock.instant());
    }

    private Answer takeOver(Request request) {
        List<CncClass> asked = Arrays.asList(request.body(CncClass[].class));
        classes.take(asked, request.origin());
        return Answer.ok(Map.of("imported", asked.size()));
    }

    /** A decoder as it is asked for. */
    record Asked(
            @Nullable DecoderId id,
            List<EquipmentId> equipment,
            @Nullable String mapping,
            @Nullable String plugin,
            @Nullable Boolean enabled) {

        Decoder decoder(DecoderId name) {
            return new Decoder(name, equipment, mapping, plugin, enabled == null || enabled, 1);
        }
    }

    /** A message that did not come: a JSON object, or any text. */
    record Trial(@Nullable String equipment, @Nullable String topic, JsonNode payload) {}

    /** What a message would become. */
    record Outcome(
            Instant time,
            Map<String, String> properties,
            @Nullable String state,
            @Nullable String mode,
            @Nullable String reason,
            @Nullable Counts counts) {

        static Outcome of(Saying said, Instant received) {
            Saying.Doing doing = said.doing();
            return new Outcome(
                    said.time() == null ? received : said.time(),
                    said.values(),
                    doing == null ? null : doing.state().standardName(),
                    doing == null ? null : doing.mode().standardName(),
                    doing == null ? null : doing.reason(),
                    said.counts());
        }
    }

    /** What a jar brings along. */
    record PluginView(
            String jar, Set<String> decoders, @Nullable String trouble) {

        static PluginView of(PluginJar jar) {
            return new PluginView(
                    String.valueOf(jar.file().getFileName()), jar.decoders().keySet(), jar.trouble());
        }
    }
}
