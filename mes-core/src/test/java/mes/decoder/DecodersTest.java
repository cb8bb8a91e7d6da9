package mes.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Reason;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class DecodersTest {

    private static final Origin TEST = Origin.of("test", "tester");

    @Autowired
    Decoders decoders;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    Journal journal;

    final DecoderId id = new DecoderId("TypeA-" + UUID.randomUUID());
    final DecoderId other = new DecoderId("TypeB-" + UUID.randomUUID());
    final EquipmentId lathe = new EquipmentId("LATHE-" + UUID.randomUUID());
    final EquipmentId mill = new EquipmentId("MILL-" + UUID.randomUUID());

    @BeforeEach
    void machines() {
        equipment.put(lathe, EquipmentLevel.WORK_UNIT, null, "a lathe", TEST);
        equipment.put(mill, EquipmentLevel.WORK_UNIT, null, "a mill", TEST);
    }

    @Test
    void findsTheDecoderOfEachMachine() {
        decoders.add(Decoder.mapping(id, "payload", lathe), TEST);
        decoders.add(Decoder.plugin(other, "MillDecoder", mill), TEST);

        assertThat(decoders.of(lathe))
                .hasValueSatisfying(found -> assertThat(found.mapping()).isEqualTo("payload"));
        assertThat(decoders.of(mill))
                .hasValueSatisfying(found -> assertThat(found.plugin()).isEqualTo("MillDecoder"));
    }

    @Test
    void changesADecoderAndWhoseItIs() {
        Decoder added = decoders.add(Decoder.mapping(id, "payload", lathe), TEST);

        decoders.change(Decoder.mapping(id, "payload.values", mill), TEST);
        decoders.change(Decoder.mapping(id, "payload.values", mill), TEST);

        assertThat(decoders.of(lathe)).isEmpty();
        assertThat(decoders.of(mill))
                .hasValueSatisfying(found -> assertThat(found.version()).isEqualTo(added.version() + 1));
        assertThat(journal.about("decoder", id.value()))
                .extracting(JournalEntry::command)
                .containsExactly("ADD", "CHANGE");
    }

    @Test
    void forgetsADecoder() {
        decoders.add(Decoder.mapping(id, "payload", lathe), TEST);

        decoders.remove(id, TEST);

        assertThat(decoders.of(lathe)).isEmpty();
        assertRefused(Reason.UNKNOWN, () -> decoders.remove(id, TEST));
        assertRefused(Reason.UNKNOWN, () -> decoders.change(Decoder.mapping(id, "payload"), TEST));
    }

    @Test
    void declinesASecondDecoderForAMachine() {
        decoders.add(Decoder.mapping(id, "payload", lathe), TEST);

        assertRefused(Reason.ALREADY_EXISTS, () -> decoders.add(Decoder.mapping(id, "payload"), TEST));
        assertRefused(Reason.NOT_ALLOWED, () -> decoders.add(Decoder.mapping(other, "payload", lathe), TEST));

        assertThat(decoders.find(other)).isEmpty();
    }

    @Test
    void declinesADecoderOfNobodyKnownAndOneThatIsNeitherOrBoth() {
        EquipmentId nobody = new EquipmentId("NOBODY");

        assertRefused(Reason.UNKNOWN, () -> decoders.add(Decoder.mapping(id, "payload", nobody), TEST));
        assertRefused(Reason.INVALID, () -> new Decoder(id, List.of(), null, null, true, 1));
        assertRefused(Reason.INVALID, () -> new Decoder(id, List.of(), "payload", "MillDecoder", true, 1));
    }

    private static void assertRefused(Reason reason, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
