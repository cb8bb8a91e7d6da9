package mes.decoder;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;

/** How each piece of equipment that speaks its own words is understood. */
public interface Decoders {

    Optional<Decoder> find(DecoderId id);

    /** The one that understands a piece of equipment. */
    Optional<Decoder> of(EquipmentId equipment);

    /** @throws Rejection UNKNOWN */
    default Decoder get(DecoderId id) {
        return find(id).orElseThrow(() -> Rejection.unknown("decoder", id));
    }

    /** In the order of their ids. */
    List<Decoder> all();

    /** @throws Rejection ALREADY_EXISTS, UNKNOWN equipment, or NOT_ALLOWED for equipment that has another */
    Decoder add(Decoder decoder, Origin origin);

    /**
     * Changes all that is not equal; the same again changes nothing.
     *
     * @throws Rejection UNKNOWN decoder or equipment, NOT_ALLOWED for equipment that has another, CHANGED_MEANWHILE
     */
    Decoder change(Decoder wanted, Origin origin);

    /** @throws Rejection UNKNOWN */
    void remove(DecoderId id, Origin origin);
}
