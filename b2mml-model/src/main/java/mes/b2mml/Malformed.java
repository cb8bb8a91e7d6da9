package mes.b2mml;

import static java.util.stream.Collectors.joining;

import java.util.List;
import mes.b2mml.v0701.TransApplicationAreaType;
import org.jspecify.annotations.Nullable;

/**
 * A document that is not a transaction of B2MML V0701.
 *
 * @param faults at least one, in the order of the document
 * @param applicationArea who sent it, if that much of it is sound
 */
public record Malformed(List<Fault> faults, @Nullable TransApplicationAreaType applicationArea) implements Reading {

    public Malformed {
        faults = List.copyOf(faults);
    }

    /** Whether a fault of that kind is among them. */
    public boolean has(Fault.Kind kind) {
        return faults.stream().anyMatch(fault -> fault.kind() == kind);
    }

    /** The refusal in the standard's form: a ConfirmBOD that gives every fault as a reason. */
    public Bod confirm(Sender sender) {
        var reasons = faults.stream().map(Fault::toString).toList();
        return Confirmation.of(applicationArea, Outcome.rejected(reasonCode(), reasons), sender);
    }

    private String reasonCode() {
        return has(Fault.Kind.NOT_SERVED) ? "NotServed" : "Malformed";
    }

    @Override
    public String toString() {
        return faults.stream().map(Fault::toString).collect(joining("\n"));
    }
}
