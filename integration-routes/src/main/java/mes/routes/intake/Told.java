package mes.routes.intake;

import java.util.List;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.MessageNumber;
import mes.performance.PropertyValue;
import org.jspecify.annotations.Nullable;

/**
 * What a message turned out to say. It is stored with others of its set, and has all of its effects or none.
 *
 * @param equipment who said it
 * @param number its identity, if it has one: the same again changes nothing
 * @param values what it says of properties; those of a whole set are stored at once
 * @param work whatever else it asks of the domain, in its turn; refused by a {@link Rejection}
 * @param answering what its sender is to be answered, if he asked for it
 */
public record Told(
        EquipmentId equipment,
        @Nullable MessageNumber number,
        List<PropertyValue> values,
        @Nullable Runnable work,
        @Nullable Answering answering) {

    /** Writes an answer, in the transaction that carries out the message or declines it. */
    @FunctionalInterface
    public interface Answering {
        Object answer(@Nullable Rejection refusal);
    }

    /** Values of properties, and nothing else. */
    public static Told values(EquipmentId equipment, List<PropertyValue> values) {
        return new Told(equipment, null, values, null, null);
    }

    /** Something to be carried out, and nothing else. */
    public static Told work(EquipmentId equipment, Runnable work) {
        return new Told(equipment, null, List.of(), work, null);
    }

    /** The same, to be carried out once for all messages of that number. */
    public Told numbered(MessageNumber once) {
        return new Told(equipment, once, values, work, answering);
    }

    /** The same, to be answered. */
    public Told answered(@Nullable Answering answer) {
        return new Told(equipment, number, values, work, answer);
    }
}
