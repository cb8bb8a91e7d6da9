package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mes.access.Role;
import mes.access.User;
import mes.opcua.OnPlant;
import mes.opcua.Scada;
import mes.opcua.isa95.ISA95JobOrderDataType;
import mes.opcua.isa95.ISA95ParameterDataType;
import mes.opcua.isa95.JobControlTypes;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What job orders say that no honest client stores; after each of them somebody else is served. */
@OnPlant
class HostileJobOrdersTest extends ForeignJobControl {

    private static final String TEXT = "some text";

    Scada scada;
    JobControlTypes types;

    @BeforeEach
    void enter() throws Exception {
        users.put(new User("hostile", Set.of(Role.SUPERVISOR), null), "correct horse", TEST);
        scada = Scada.open(server.url(), "hostile", "correct horse");
        types = new JobControlTypes(scada.milo().getStaticEncodingContext());
    }

    @AfterEach
    void servesSomebodyElse() throws Exception {
        assertThat(store(order())).isEqualTo(new Answer("Good", NO_ERROR));
        assertThat(value(receiver + "/JobOrderList").findValuesAsText("jobOrderID"))
                .contains(id.value());
        scada.close();
    }

    static Stream<Object> valuesAtTheEdges() {
        return Stream.of(
                Double.NaN,
                Float.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                new DateTime(Long.MIN_VALUE),
                new DateTime(Long.MAX_VALUE),
                ExtensionObject.of(ByteString.of(new byte[10]), new NodeId(0, 60_000)),
                new Matrix(new Integer[] {1, 2}, new int[] {1, 2}, OpcUaDataType.Int32));
    }

    @ParameterizedTest
    @MethodSource("valuesAtTheEdges")
    void haveParametersAtTheEdges(Object value) throws Exception {
        assertThat(store(TEXT, null, value).isGood()).isTrue();
    }

    static Stream<Object> valuesThatAreNone() {
        Matrix large = new Matrix(new Integer[] {1, 2}, new int[] {65_535, 65_535}, OpcUaDataType.Int32);
        return Stream.of(
                large,
                new Matrix(new Integer[] {1, 2}, new int[] {65_536, 65_536, 65_536}, OpcUaDataType.Int32),
                new Variant(large),
                Arguments.of((Object) new Variant[] {new Variant(large)}));
    }

    @ParameterizedTest
    @MethodSource("valuesThatAreNone")
    void haveParametersThatAreNone(Object value) throws Exception {
        assertThat(store(TEXT, null, value).getValue()).isEqualTo(StatusCodes.Bad_InvalidArgument);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 1, Long.MAX_VALUE})
    void beginAtTheEndsOfTime(long time) throws Exception {
        assertThat(store(TEXT, new DateTime(time), 1).isGood()).isTrue();
    }

    @Test
    void haveACharacterThatEndsTexts() throws Exception {
        assertThat(store("a\0b", null, 1).getValue()).isEqualTo(StatusCodes.Bad_InvalidArgument);
    }

    @Test
    void areNoUtf8() throws Exception {
        ExtensionObject.Binary order = (ExtensionObject.Binary) types.encode(hostile(TEXT, null, 1));
        String bytes = new String(order.getBody().bytesOrEmpty(), StandardCharsets.ISO_8859_1);
        byte[] spoilt = bytes.replace(TEXT, "some \u00C0\u0080\u00FF\u00FE").getBytes(StandardCharsets.ISO_8859_1);

        StatusCode status = store(ExtensionObject.of(ByteString.of(spoilt), order.getEncodingOrTypeId()));

        assertThat(status.isGood()).isTrue();
    }

    @Test
    void areOfATypeThatNobodyKnows() throws Exception {
        ExtensionObject unknown = ExtensionObject.of(ByteString.of(new byte[100]), new NodeId(0, 60_000));

        assertThat(store(unknown).getValue()).isEqualTo(StatusCodes.Bad_InvalidArgument);
    }

    private StatusCode store(String description, @Nullable DateTime start, Object parameter) throws Exception {
        return store(types.encode(hostile(description, start, parameter)));
    }

    private ISA95JobOrderDataType hostile(String description, @Nullable DateTime start, Object parameter) {
        return new ISA95JobOrderDataType(
                "hostile-" + name,
                List.of(LocalizedText.english(description)),
                null,
                start,
                null,
                null,
                List.of(new ISA95ParameterDataType("edge", new Variant(parameter), null, null, null)),
                null,
                null,
                null,
                null);
    }

    private StatusCode store(ExtensionObject order) throws Exception {
        short plant = scada.milo().getNamespaceTable().getIndex(Plant.URI).shortValue();
        Variant[] arguments = {new Variant(order), new Variant(new LocalizedText[0])};
        return scada.milo()
                .call(List.of(new CallMethodRequest(
                        new NodeId(plant, receiver), new NodeId(plant, receiver + "/Store"), arguments)))
                .getResults()[0]
                .getStatusCode();
    }
}
