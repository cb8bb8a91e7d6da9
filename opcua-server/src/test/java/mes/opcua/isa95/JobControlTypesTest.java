package mes.opcua.isa95;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mes.opcua.Foreigner;
import mes.opcua.nodeset.NodeSetFile;
import mes.opcua.nodeset.NodeSets;
import mes.opcua.stack.Address;
import mes.opcua.stack.Application;
import mes.opcua.stack.GuardedServer;
import mes.opcua.stack.LiveNamespace;
import mes.opcua.stack.UserNames;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePathElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobControlTypesTest {

    private static final List<LocalizedText> TEXTS =
            List.of(new LocalizedText("en", "pump"), new LocalizedText("de", "Pumpe"));
    private static final EUInformation KILOGRAM = new EUInformation(
            "http://www.opcfoundation.org/UA/units/un/cefact",
            4933453,
            LocalizedText.english("kg"),
            LocalizedText.english("kilogram"));
    private static final DateTime TIME = new DateTime(Instant.parse("2026-01-02T03:04:05.678Z"));
    private static final ISA95PropertyDataType PROPERTY = new ISA95PropertyDataType(
            "colour",
            Variant.of("red"),
            TEXTS,
            KILOGRAM,
            List.of(new ISA95PropertyDataType("hue", Variant.of(7), null, null, null)));
    private static final ISA95ParameterDataType PARAMETER = new ISA95ParameterDataType(
            "speed",
            Variant.of(12.5),
            TEXTS,
            KILOGRAM,
            List.of(new ISA95ParameterDataType("ramp", Variant.of(new Integer[] {1, 2}), null, null, null)));
    private static final ISA95WorkMasterDataType WORK_MASTER =
            new ISA95WorkMasterDataType("WM", LocalizedText.english("recipe"), List.of(PARAMETER));
    private static final ISA95PersonnelDataType PERSONNEL =
            new ISA95PersonnelDataType("ANN", TEXTS, "setter", "1", KILOGRAM, List.of(PROPERTY));
    private static final ISA95EquipmentDataType EQUIPMENT =
            new ISA95EquipmentDataType("PRESS", TEXTS, "work", "1", KILOGRAM, List.of(PROPERTY));
    private static final ISA95PhysicalAssetDataType ASSET =
            new ISA95PhysicalAssetDataType("A-1", TEXTS, "tool", "1", KILOGRAM, List.of(PROPERTY));
    private static final ISA95MaterialDataType MATERIAL = new ISA95MaterialDataType(
            "CLASS", "STEEL", "LOT", "SUB", TEXTS, "Consumed", "2.50", KILOGRAM, List.of(PROPERTY));
    private static final ISA95StateDataType STATE = new ISA95StateDataType(
            new RelativePath(new RelativePathElement[] {
                new RelativePathElement(NodeIds.HasComponent, false, true, new QualifiedName(1, "Substates"))
            }),
            LocalizedText.english("Held"),
            uint(1));
    private static final ISA95JobOrderDataType ORDER = new ISA95JobOrderDataType(
            "JO",
            TEXTS,
            List.of(WORK_MASTER),
            TIME,
            TIME,
            (short) 5,
            List.of(PARAMETER),
            List.of(PERSONNEL),
            List.of(EQUIPMENT),
            List.of(ASSET),
            List.of(MATERIAL));
    private static final ISA95JobResponseDataType RESPONSE = new ISA95JobResponseDataType(
            "JR",
            LocalizedText.english("done"),
            "JO",
            TIME,
            TIME,
            List.of(STATE),
            List.of(PARAMETER),
            List.of(PERSONNEL),
            List.of(EQUIPMENT),
            List.of(ASSET),
            List.of(MATERIAL));

    static GuardedServer server;
    static NodeSets nodeSets;
    static LiveNamespace nodes;
    static JobControlTypes types;
    static JsonNode said;

    @BeforeAll
    static void aForeignClientSawEverything() throws Exception {
        server = new GuardedServer(
                "test",
                Address.free("127.0.0.1", null, 0, "/test"),
                Application.in(Path.of("target/types-test"), "test", true),
                new UserNames((name, password) -> true));
        nodes = new LiveNamespace(server, "urn:millwright:plant");
        nodes.startup();
        nodes.place("types", "types", "", NodeIds.ObjectsFolder);
        nodeSets = new NodeSets(server.milo());
        nodeSets.startup();
        nodeSets.load(NodeSetFile.official());
        types = new JobControlTypes(server.milo().getStaticEncodingContext());
        server.listen();
        whole().forEach(JobControlTypesTest::show);
        said = Foreigner.run(
                "echo.mjs",
                Stream.concat(Stream.of(server.url(), "u", "p"), whole().map(record -> "types/" + name(record)))
                        .toArray(String[]::new));
    }

    private static void show(Record whole) {
        nodes.addWritable("types", name(whole) + "-from", NodeIds.BaseDataType, types.encode(combinations(whole)));
        nodes.addWritable("types", name(whole) + "-to", NodeIds.BaseDataType, new ExtensionObject[0]);
    }

    private static String name(Record whole) {
        return whole.getClass().getSimpleName();
    }

    @AfterAll
    static void noMore() {
        server.close();
        nodeSets.shutdown();
        nodes.shutdown();
    }

    static Stream<Record> whole() {
        return Stream.of(
                PROPERTY,
                PARAMETER,
                WORK_MASTER,
                PERSONNEL,
                EQUIPMENT,
                ASSET,
                MATERIAL,
                STATE,
                ORDER,
                RESPONSE,
                new ISA95JobOrderAndStateDataType(ORDER, List.of(STATE)));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void survivesAForeignClientWithEveryCombinationOfOptionalFields(Record whole) {
        List<Record> combinations = combinations(whole);
        String name = name(whole);

        JsonNode seen = said.path("types/" + name);

        assertThat(seen.path("status").asText()).isEqualTo("Good");
        ExtensionObject[] echoed = (ExtensionObject[]) nodes.valueOf("types", name + "-to");
        assertThat(types.decode(whole.getClass(), echoed)).hasSameSizeAs(combinations);
        assertThat(types.decode(whole.getClass(), echoed).toString()).isEqualTo(combinations.toString());
        assertThat(fields(seen))
                .isEqualTo(
                        combinations.stream().map(JobControlTypesTest::fields).toList());
    }

    @Test
    void knowsAllTypesOfTheStandard() {
        assertThat(whole().map(Record::getClass).distinct()).hasSize(11);
        assertThat(combinations(ORDER)).hasSize(1024);
        assertThat(combinations(RESPONSE)).hasSize(256);
    }

    @Test
    void refusesADamagedStructure() {
        ExtensionObject.Binary order = (ExtensionObject.Binary) types.encode(ORDER);
        byte[] bytes = order.getBody().bytesOrEmpty();
        byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        byte[] wrongMask = bytes.clone();
        wrongMask[3] = 1;

        for (byte[] damaged : List.of(cut, longer, wrongMask, new byte[0])) {
            ExtensionObject value = ExtensionObject.of(ByteString.of(damaged), order.getEncodingOrTypeId());
            assertThatThrownBy(() -> types.decode(ISA95JobOrderDataType.class, value))
                    .isInstanceOf(UaSerializationException.class);
        }
    }

    @Test
    void refusesAnotherStructure() {
        ExtensionObject response = types.encode(RESPONSE);

        assertThatThrownBy(() -> types.decode(ISA95JobOrderDataType.class, response))
                .isInstanceOf(UaSerializationException.class);
    }

    @Test
    void refusesParametersNestedWithoutEnd() {
        ISA95ParameterDataType parameter = new ISA95ParameterDataType("p", Variant.ofNull(), null, null, null);
        for (int i = 0; i < 100; i++) {
            parameter = new ISA95ParameterDataType("p", Variant.ofNull(), null, null, List.of(parameter));
        }
        ExtensionObject deep = types.encode(parameter);

        assertThatThrownBy(() -> types.decode(ISA95ParameterDataType.class, deep))
                .isInstanceOf(UaSerializationException.class)
                .hasMessageContaining("nested too deep");
    }

    /** The value with every subset of its optional fields, but for the one with no field at all: that never travels alone. */
    private static List<Record> combinations(Record whole) {
        long optionals = Stream.of(whole.getClass().getRecordComponents())
                .filter(component -> new Field(component).isOptional())
                .count();
        return IntStream.range(0, 1 << optionals)
                .mapToObj(mask -> subset(whole, mask))
                .filter(record -> !fields(record).isEmpty())
                .toList();
    }

    private static Record subset(Record whole, int mask) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        List<Object> values = new ArrayList<>();
        int rest = mask;
        for (RecordComponent component : components) {
            Field field = new Field(component);
            values.add(field.isOptional() && (rest & 1) == 0 ? null : field.of(whole));
            rest >>= field.isOptional() ? 1 : 0;
        }
        try {
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Record) whole.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> fields(Record value) {
        return Stream.of(value.getClass().getRecordComponents())
                .filter(component -> new Field(component).of(value) != null)
                .map(component -> component.getName().equals("id") ? "ID" : component.getName())
                .sorted()
                .toList();
    }

    private static List<List<String>> fields(JsonNode seen) {
        return StreamSupport.stream(seen.path("fields").spliterator(), false)
                .map(one -> StreamSupport.stream(one.spliterator(), false)
                        .map(JsonNode::asText)
                        .sorted()
                        .toList())
                .toList();
    }
}
