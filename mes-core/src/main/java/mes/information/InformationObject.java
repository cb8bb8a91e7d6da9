package mes.information;

import java.util.Locale;
import mes.common.Rejection;

/**
 * One object of the standard that the plant keeps and the domain does not use itself (ISA-95 part 2, information object).
 *
 * @param noun what it is, in the standard's words: {@code EquipmentClass}
 * @param id names it among its noun, 1 to 255 characters
 * @param document all that is said of it, in the standard's words; opaque here
 */
public record InformationObject(String noun, String id, String document, int version) {

    /** What may be asked of an information object. */
    public enum Command {
        ADD,
        CHANGE,
        REMOVE
    }

    /** @throws Rejection INVALID when the identifier has no or too many characters */
    public InformationObject {
        if (id.isBlank() || id.length() > 255) {
            throw Rejection.invalid("the identifier of a " + noun + " must have 1 to 255 characters");
        }
    }

    InformationObject change(String newDocument) {
        return new InformationObject(noun, id, newDocument, version + 1);
    }

    /** The word of its noun in the journal: {@code equipment-class}. */
    public String kind() {
        return kind(noun);
    }

    /** The word of a noun in the journal. */
    public static String kind(String noun) {
        return noun.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
