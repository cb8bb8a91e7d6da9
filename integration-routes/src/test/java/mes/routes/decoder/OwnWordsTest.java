package mes.routes.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import mes.decoder.Decoder;
import mes.decoder.DecoderId;
import mes.decoder.Decoders;
import mes.equipment.EquipmentId;
import mes.journal.Journal;
import mes.journal.QuarantinedMessage;
import mes.performance.CurrentValue;
import mes.performance.EquipmentCounts;
import mes.performance.EquipmentStates;
import mes.performance.MachineryState;
import mes.performance.PropertyValues;
import mes.routes.OnWires;
import mes.routes.Plant;
import mes.routes.Replay;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@OnWires
class OwnWordsTest {

    private static final String EVERYTHING = """
            {"time": at, "properties": {"Temperature": temp, "Axes": axes, "Nothing": gone, "Ready": ok},
             "state": on ? "Executing" : "NotExecuting", "mode": "Setup", "reason": "by " & $equipment,
             "counts": {"good": parts, "scrap": 1}}
            """;

    @Autowired
    ProducerTemplate wire;

    @Autowired
    Plant plant;

    @Autowired
    Decoders decoders;

    @Autowired
    Replay replay;

    @Autowired
    PropertyValues values;

    @Autowired
    EquipmentStates states;

    @Autowired
    EquipmentCounts counts;

    @Autowired
    Journal journal;

    @Autowired
    Plugins known;

    final PluginFolder plugins;
    final DecoderId id = new DecoderId("decoder-" + UUID.randomUUID());
    final String plugin = "Plugin" + UUID.randomUUID().toString().replace("-", "");
    EquipmentId mill = new EquipmentId("none");

    @Autowired
    OwnWordsTest(@Value("${mes.plugins}") Path folder) {
        plugins = new PluginFolder(folder);
    }

    @BeforeEach
    void aMill() {
        mill = plant.mill();
    }

    @Test
    void makesPropertiesAStateAndCountsOfAMessage() {
        decoders.add(Decoder.mapping(id, EVERYTHING, mill), Plant.PLANNER);

        say(
                "{\"at\": 1747379028250, \"temp\": 20.50, \"axes\": [1, {\"x\": 2}], \"ok\": true, \"on\": true, \"parts\": 7}");

        assertThat(plant.quarantined(mill)).isEmpty();
        assertThat(values.current(mill))
                .extracting(CurrentValue::property, CurrentValue::value)
                .containsExactlyInAnyOrder(
                        tuple("Axes", "[1,{\"x\":2}]"), tuple("Ready", "true"), tuple("Temperature", "20.50"));
        assertThat(states.find(mill)).hasValueSatisfying(state -> {
            assertThat(state.state()).isEqualTo(MachineryState.EXECUTING);
            assertThat(state.reason()).isEqualTo("by " + mill);
            assertThat(state.since()).isEqualTo("2025-05-16T07:03:48.250Z");
        });
        assertThat(counts.find(mill)).hasValueSatisfying(count -> {
            assertThat(count.good()).isEqualByComparingTo("7");
            assertThat(count.scrap()).isEqualByComparingTo("1");
        });
    }

    @Test
    void changesNothingByWhatIsTheSameOrOlder() {
        decoders.add(Decoder.mapping(id, EVERYTHING, mill), Plant.PLANNER);
        say("{\"at\": 1747379028, \"on\": true, \"parts\": 7}");

        say("{\"at\": 1747379029, \"on\": true, \"parts\": 7}");
        say("{\"at\": 1747379020, \"on\": false, \"parts\": 3}");

        assertThat(plant.quarantined(mill)).isEmpty();
        assertThat(journal.about("equipment-state", mill.value())).hasSize(1);
        assertThat(journal.about("equipment-count", mill.value())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$ | garbage | not JSON",
                "$ | [1] | not a JSON object",
                "nothing | {} | the mapping made no object",
                "[1, 2] | {} | the mapping made no object",
                "{\"propertys\": 1} | {} | the mapping made what nobody knows: propertys",
                "{\"properties\": 1} | {} | properties is not as it should be",
                "{\"properties\": {\" \": 1}} | {} | a property must have a name",
                "{\"state\": \"Flying\"} | {} | equipment state Flying is none of",
                "{\"counts\": {\"good\": -1}} | {} | good must be 0 or more",
                "{\"time\": \"noon\"} | {} | this is no time: noon",
                "$number(x) | {\"x\": \"many\"} | the decoder failed",
                "$error(\"not today\") | {} | the decoder failed",
                "($f := function($n) {$f($n + 1)}; $f(1)) | {} | the decoder",
            })
    void keepsWhatItsDecoderCannotUnderstand(String mapping, String payload, String reason) {
        decoders.add(Decoder.mapping(id, mapping, mill), Plant.PLANNER);

        say(payload);

        assertThat(plant.quarantined(mill)).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).startsWith(reason);
            assertThat(kept.decoder()).isEqualTo(id.value());
            assertThat(new String(kept.payload())).isEqualTo(payload);
            assertThat(kept.wire()).isEqualTo("raw");
        });
        assertThat(values.current(mill)).isEmpty();
    }

    @Test
    void keepsWhatNoDecoderUnderstandsUntilThereIsOne() {
        say("{\"temp\": 20}");
        assertThat(plant.quarantined(mill))
                .extracting(QuarantinedMessage::reason)
                .containsExactly("no decoder for equipment " + mill);
        decoders.add(Decoder.mapping(id, "{\"properties\": $}", mill), Plant.PLANNER);

        replay.replay(plant.quarantined(mill).get(0).id(), Plant.PLANNER);

        assertThat(values.current(mill)).hasSize(1);
        assertThat(plant.quarantined(mill)).isEmpty();
    }

    @Test
    void keepsWhatADisabledDecoderWouldUnderstand() {
        decoders.add(new Decoder(id, List.of(mill), "{\"properties\": $}", null, false, 1), Plant.PLANNER);

        say("{\"temp\": 20}");

        assertThat(plant.quarantined(mill)).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).contains("not enabled");
            assertThat(kept.decoder()).isEqualTo(id.value());
        });
    }

    @Test
    void understandsByThePluginOfTheDocumentation() throws IOException {
        plugins.addExample("lathe.jar", "LatheDecoder");
        decoders.add(Decoder.plugin(id, "LatheDecoder", mill), Plant.PLANNER);
        awaitPlugin("LatheDecoder");

        say("2026-11-21T12:00:00Z;RUN;1204.5;310;2");
        say("2026-11-21T12:00:01Z;DANCE;1204.5;310;2");

        assertThat(values.current(mill)).extracting(CurrentValue::value).containsExactly("1204.5");
        assertThat(states.find(mill))
                .hasValueSatisfying(state -> assertThat(state.reason()).isEqualTo("RUN"));
        assertThat(counts.find(mill))
                .hasValueSatisfying(count -> assertThat(count.good()).isEqualByComparingTo("310"));
        assertThat(plant.quarantined(mill)).singleElement().satisfies(kept -> {
            assertThat(kept.decoder()).isEqualTo(id.value());
            assertThat(kept.reason()).contains("not what a lathe says");
        });
    }

    @Test
    void loadsAPluginAnewWhenItsJarChanges() throws IOException {
        plugins.addBody(plugin + ".jar", plugin, "return DecodedMessage.of(Map.of(\"Version\", 1));");
        decoders.add(Decoder.plugin(id, plugin, mill), Plant.PLANNER);
        awaitPlugin(plugin);
        say("x");

        plugins.addBody(plugin + ".jar", plugin, "return DecodedMessage.of(Map.of(\"Version\", \"two\"));");

        await().untilAsserted(() -> {
            say("x");
            assertThat(values.current(mill)).extracting(CurrentValue::value).containsExactly("two");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throw | the decoder failed: java.io.IOException: broken",
                "overflow | the decoder failed: java.lang.StackOverflowError",
                "nothing | the decoder made nothing of it",
                "object | value of X must be",
                "not a number | value of X must be",
                "endless | value of X cannot",
                "look around | the decoder failed: java.lang.ClassNotFoundException",
            })
    void keepsWhatAPluginFailsOn(String payload, String reason) throws IOException {
        if (known.all().stream().noneMatch(jar -> jar.decoders().containsKey("Troublesome"))) {
            plugins.addBody("troublesome.jar", "Troublesome", """
                    switch (message.text()) {
                        case "throw": throw new java.io.IOException("broken");
                        case "overflow": throw new StackOverflowError();
                        case "object": return DecodedMessage.of(Map.of("X", new Object()));
                        case "not a number": return DecodedMessage.of(Map.of("X", Double.NaN));
                        case "endless": List<Object> list = new ArrayList<>(); list.add(list);
                            return DecodedMessage.of(Map.of("X", list));
                        case "look around": Class.forName("mes.common.Origin");
                        default: return null;
                    }
                    """);
            awaitPlugin("Troublesome");
        }
        decoders.add(Decoder.plugin(id, "Troublesome", mill), Plant.PLANNER);

        say(payload);

        assertThat(plant.quarantined(mill)).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).startsWith(reason);
            assertThat(kept.decoder()).isEqualTo(id.value());
        });
    }

    @Test
    void goesOnWithoutAMachineWhoseDecoderNeverComesBack() throws IOException {
        plugins.addBody(plugin + ".jar", plugin, """
                while (message.text().equals("endless")) { Thread.yield(); }
                return DecodedMessage.of(Map.of("said", message.text()));
                """);
        EquipmentId other = plant.mill();
        decoders.add(Decoder.plugin(id, plugin, mill, other), Plant.PLANNER);
        awaitPlugin(plugin);

        say("endless");
        say("something");
        say(other, "something");

        assertThat(plant.quarantined(mill))
                .extracting(QuarantinedMessage::reason)
                .containsExactly(
                        "the decoder has not come back from an earlier message",
                        "the decoder took longer than 3000 ms");
        assertThat(values.current(other)).extracting(CurrentValue::value).containsExactly("something");
    }

    @Test
    void tellsWhyAJarBringsNoPlugins() throws IOException {
        plugins.addGarbage(plugin + ".jar");

        await().untilAsserted(() -> assertThat(known.all())
                .filteredOn(jar -> jar.file().endsWith(plugin + ".jar"))
                .singleElement()
                .satisfies(jar -> assertThat(jar.trouble()).isNotNull()));
    }

    private void awaitPlugin(String name) {
        await().until(() -> known.all().stream().anyMatch(jar -> jar.decoders().containsKey(name)));
    }

    private void say(String payload) {
        say(mill, payload);
    }

    private void say(EquipmentId from, String payload) {
        wire.sendBodyAndHeader(
                "direct:raw-wire", payload.getBytes(), PahoMqtt5Constants.MQTT_TOPIC, "mes/v1/" + from + "/raw");
    }
}
