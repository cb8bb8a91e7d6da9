package mes.routes.intake;

import java.time.Instant;
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
 * @param time when that happened of which it tells, if it says so by a clock that can be believed
 * @param number its identity, if it has one: the same again changes nothing
 * @param values what it says of properties; those of a whole set are stored at once
 * @param work whatever else it asks of the domain, in its turn; refused by a {@link Rejection}
 * @param decoder who was asked to understand it, if somebody was
 * @param answering what its sender is to be answered, if he asked for it
 */
public record Told(
        EquipmentId equipment,
        @Nullable Instant time,
        @Nullable MessageNumber number,
        List<PropertyValue> values,
        @Nullable Runnable work,
        @Nullable String decoder,
        @Nullable Answering answering) {

    /** Writes an answer, in the transaction that carries out the message or declines it. */
    @FunctionalInterface
    public interface Answering {
        Object answer(@Nullable Rejection refusal);
    }

    /** Values of properties, and whatever else. */
    public static Told of(EquipmentId equipment, List<PropertyValue> values, @Nullable Runnable work) {
        return new Told(equipment, null, null, values, work, null, null);
    }

    /** Values of properties, and nothing else. */
    public static Told values(EquipmentId equipment, List<PropertyValue> values) {
        return of(equipment, values, null);
    }

    /** Something to be carried out, and nothing else. */
    public static Told work(EquipmentId equipment, Runnable work) {
        return of(equipment, List.of(), work);
    }

    /** Something that is known to be wrong, to be declined in its turn. */
    public static Told wrong(EquipmentId equipment, Rejection why) {
        return work(equipment, () -> {
            throw why;
        });
    }

    /** The same, of that time. */
    public Told at(@Nullable Instant when) {
        return new Told(equipment, when, number, values, work, decoder, answering);
    }

    /** The same, to be carried out once for all messages of that number. */
    public Told numbered(MessageNumber once) {
        return new Told(equipment, time, once, values, work, decoder, answering);
    }

    /** The same, as this decoder understood it. */
    public Told decodedBy(String name) {
        return new Told(equipment, time, number, values, work, name, answering);
    }

    /** The same, to be answered. */
    public Told answered(@Nullable Answering answer) {
        return new Told(equipment, time, number, values, work, decoder, answer);
    }
}
