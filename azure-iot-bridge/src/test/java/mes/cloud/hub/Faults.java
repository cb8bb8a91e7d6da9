package mes.cloud.hub;

import java.util.function.Predicate;

/** What goes wrong, when somebody wants it to. */
public final class Faults {

    volatile Predicate<Parcel> losesAcknowledgement = parcel -> false;
    volatile Predicate<Parcel> drops = parcel -> false;
    volatile boolean isRefusing;
    volatile boolean isDeaf;

    /** The hub keeps the message, and the connection ends before the device knows. */
    public void loseAcknowledgement(Predicate<Parcel> which) {
        losesAcknowledgement = which;
    }

    /** The hub ends the connection rather than taking the message. */
    public void drop(Predicate<Parcel> which) {
        drops = which;
    }

    /** Nobody's credentials are good. */
    public void refuse(boolean refuses) {
        isRefusing = refuses;
    }

    /** The connection stays open, and nobody is there. */
    public void deaf(boolean deaf) {
        isDeaf = deaf;
    }

    void none() {
        losesAcknowledgement = parcel -> false;
        drops = parcel -> false;
        isRefusing = false;
        isDeaf = false;
    }
}
