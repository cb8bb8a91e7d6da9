package mes.access;

import mes.equipment.EquipmentId;

/** By what a machine enters from now on; told once. */
public record Credential(String user, String password, EquipmentId equipment) {

    /** Without the password. */
    @Override
    public String toString() {
        return user;
    }
}
