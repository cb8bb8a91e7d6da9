package mes.access;

import mes.equipment.EquipmentId;

/**
 * A machine that has a user, as another broker has to know it.
 *
 * @param mosquittoHash its password, see {@link MosquittoHash}
 */
public record MachineUser(String name, EquipmentId equipment, String mosquittoHash) {

    /** Without the hash. */
    @Override
    public String toString() {
        return name;
    }
}
