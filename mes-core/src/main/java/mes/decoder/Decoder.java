package mes.decoder;

import java.util.List;
import java.util.stream.Stream;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/**
 * How the messages of equipment that speaks its own words are understood: by a mapping or by a plug-in.
 *
 * @param equipment whose messages; each piece of equipment has one decoder at most
 * @param mapping an expression of JSONata that makes of a message what it says
 * @param plugin the simple name of a class that does
 * @param enabled whether it is asked; while it is not, messages are kept in quarantine
 */
public record Decoder(
        DecoderId id,
        List<EquipmentId> equipment,
        @Nullable String mapping,
        @Nullable String plugin,
        boolean enabled,
        int version) {

    private static final int LONGEST_MAPPING = 64 * 1024;

    /** What may be asked of a decoder. */
    public enum Command {
        ADD,
        CHANGE,
        REMOVE
    }

    public Decoder {
        equipment = equipment.stream().distinct().toList();
        if ((mapping == null) == (plugin == null)) {
            throw Rejection.invalid("a decoder has either a mapping or a plug-in");
        }
        if (mapping != null && mapping.length() > LONGEST_MAPPING) {
            throw Rejection.invalid("a mapping has at most 65536 characters");
        }
    }

    /** One that understands by an expression of JSONata. */
    public static Decoder mapping(DecoderId id, String mapping, EquipmentId... equipment) {
        return new Decoder(id, List.of(equipment), mapping, null, true, 1);
    }

    /** One that understands by a plug-in. */
    public static Decoder plugin(DecoderId id, String plugin, EquipmentId... equipment) {
        return new Decoder(id, List.of(equipment), null, plugin, true, 1);
    }

    /** The same for one more piece of equipment. */
    public Decoder with(EquipmentId another) {
        List<EquipmentId> all =
                Stream.concat(equipment.stream(), Stream.of(another)).toList();
        return new Decoder(id, all, mapping, plugin, enabled, version);
    }

    /** The same as somebody wants it now. */
    Decoder change(Decoder wanted) {
        return wanted.withVersion(version + 1);
    }

    boolean says(Decoder wanted) {
        return equals(wanted.withVersion(version));
    }

    private Decoder withVersion(int number) {
        return new Decoder(id, equipment, mapping, plugin, enabled, number);
    }
}
