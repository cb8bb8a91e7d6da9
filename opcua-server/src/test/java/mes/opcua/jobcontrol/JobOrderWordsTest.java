package mes.opcua.jobcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import mes.common.Property;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.material.MaterialUse;
import mes.opcua.isa95.ISA95JobOrderDataType;
import mes.opcua.isa95.ISA95MaterialDataType;
import mes.opcua.isa95.ISA95ParameterDataType;
import mes.opcua.isa95.JobControlTypes;
import mes.operations.OperationsRequestId;
import mes.operations.Resource;
import mes.operations.Resource.Kind;
import mes.work.JobOrderId;
import mes.work.Work;
import org.eclipse.milo.opcua.stack.core.encoding.DefaultEncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobOrderWordsTest {

    private static final EquipmentId MILL = new EquipmentId("MILL-1");
    private static final JobOrderId ID = new JobOrderId("JO-1");
    private static final Property SPEED = new Property(
            "speed",
            "12.5",
            "rpm",
            "double",
            "how fast",
            List.of(new Property("ramp", "3", null, "int", null, List.of())));

    private final JobOrderWords words = new JobOrderWords(types());

    @Test
    void tellsWhatTheDomainKnowsInEveryCombinationOfOptionalFields() {
        IntStream.range(0, 1 << 10).mapToObj(JobOrderWordsTest::work).forEach(work -> {
            ISA95JobOrderDataType order = words.order(ID, work);

            assertThat(words.work(order, MILL, null)).isEqualTo(work);
            assertThat(order.priority() != null).isEqualTo(work.priority() != 0);
            assertThat(order.jobOrderParameters() != null)
                    .isEqualTo(!work.parameters().isEmpty());
        });
    }

    @Test
    void givesBackWhatTheDomainHasNoUseFor() {
        ISA95JobOrderDataType order = new ISA95JobOrderDataType(
                ID.value(),
                List.of(new LocalizedText("en", "pump"), new LocalizedText("de", "Pumpe")),
                List.of(),
                null,
                null,
                (short) 0,
                List.of(new ISA95ParameterDataType(
                        "p",
                        new Variant(true),
                        null,
                        new EUInformation("urn:units", 7, LocalizedText.english("m"), LocalizedText.NULL_VALUE),
                        null)),
                null,
                null,
                null,
                null);

        Work work = words.work(order, MILL, null);

        assertThat(work.description()).isEqualTo("pump");
        assertThat(words.order(ID, work)).isEqualTo(order);
    }

    @Test
    void remainsPartOfTheRequestThatItWasMadeFor() {
        Work known =
                new Work(new OperationsRequestId("R-1"), "S-1", null, MILL, "", 0, null, null, List.of(), List.of());

        Work work = words.work(words.order(ID, work(0)), MILL, known);

        assertThat(work.request()).isEqualTo(new OperationsRequestId("R-1"));
        assertThat(work.schedule()).isEqualTo("S-1");
    }

    @ParameterizedTest
    @CsvSource({
        "boolean, true",
        "byte, -8",
        "unsignedByte, 200",
        "short, -300",
        "unsignedShort, 65000",
        "int, -70000",
        "unsignedInt, 4000000000",
        "long, -5000000000",
        "unsignedLong, 18446744073709551615",
        "double, 0.25",
        "float, 0.5",
        "dateTime, 2026-01-02T03:04:05Z",
        "base64Binary, AQID"
    })
    void keepsAValueInItsType(String type, String value) {
        Property property = new Property("p", value, null, type, null, List.of());

        assertThat(PropertyWords.property(PropertyWords.property(property))).isEqualTo(property);
    }

    @Test
    void takesAValueThatIsNotOfItsTypeForAText() {
        assertThat(XsdValues.variant(new Property("p", "fast", null, "int", null, List.of())))
                .isEqualTo(new Variant("fast"));
    }

    @Test
    void declinesAQuantityThatIsNoNumber() {
        ISA95JobOrderDataType order = new ISA95JobOrderDataType(
                "JO-1",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new ISA95MaterialDataType(null, "PUMP", null, null, null, null, "many", null, null)));

        assertThatThrownBy(() -> words.work(order, MILL, null)).isInstanceOf(Rejection.class);
    }

    /** Work of which each bit tells one more thing. */
    private static Work work(int bits) {
        Quantity two = new Quantity(new BigDecimal("2.50"), "kg");
        MaterialAmount steel = new MaterialAmount(
                "METAL",
                new MaterialDefinitionId("STEEL"),
                new MaterialLotId("LOT-1"),
                "SUB-1",
                MaterialUse.CONSUMED,
                null,
                "plates",
                two,
                List.of(SPEED));
        List<Resource> resources = IntStream.range(0, 3)
                .filter(i -> has(bits, i))
                .mapToObj(i -> new Resource(Kind.values()[i], "X-1", null, "text", "use", two, List.of(SPEED)))
                .toList();
        return new Work(
                null,
                null,
                has(bits, 3) ? "WM-1" : null,
                null,
                MILL,
                has(bits, 4) ? "ten pumps" : "",
                has(bits, 5) ? 7 : 0,
                has(bits, 6) ? Instant.parse("2026-01-02T03:04:05.6Z") : null,
                has(bits, 7) ? Instant.parse("2026-01-02T04:04:05Z") : null,
                resources,
                has(bits, 8) ? List.of(steel) : List.of(),
                has(bits, 9) ? List.of(SPEED) : List.of(),
                null);
    }

    private static boolean has(int bits, int bit) {
        return (bits >> bit & 1) == 1;
    }

    private static JobControlTypes types() {
        DefaultEncodingContext.INSTANCE.getNamespaceTable().add(JobControlTypes.URI);
        return new JobControlTypes(DefaultEncodingContext.INSTANCE);
    }
}
