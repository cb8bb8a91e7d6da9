package mes.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;

/** The machines that may get a user of their own now. */
public interface Enrolments {

    /**
     * Lets a machine get a user named like its equipment; an earlier code for it is void.
     *
     * @return the code, which is told once and kept only as a digest
     * @throws Rejection UNKNOWN equipment, NOT_ALLOWED when another user has that name
     */
    Offer offer(EquipmentId equipment, Duration validity, Origin origin);

    /** Gives the machine whose code it is a user, or its user a new password; empty for a code that is unknown, used or over. */
    Optional<Credential> redeem(String code);

    /** All that were not redeemed, in the order of their equipment. */
    List<Enrolment> all();

    /** @throws Rejection UNKNOWN */
    void withdraw(EquipmentId equipment, Origin origin);

    /** An enrolment and its code. */
    record Offer(Enrolment enrolment, String code) {

        /** Without the code. */
        @Override
        public String toString() {
            return enrolment.toString();
        }
    }
}
