package mes.b2mml;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.ArrayList;
import java.util.List;

/** The faults of one document against the schema, collected while it is read. */
final class Faults implements ValidationEventHandler {

    private final List<Fault> faults = new ArrayList<>();
    private final PlacedReader reader;
    private final int most;
    private boolean lastIsOfBinding;

    Faults(PlacedReader reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> all() {
        return faults;
    }

    /** Whether there is a fault at or below that element. */
    boolean within(String path) {
        return faults.stream().map(Fault::path).anyMatch(at -> at.equals(path) || at.startsWith(path + "/"));
    }

    /** The faults up to the one that ended the reading, unless that was their number. */
    List<Fault> endedBy(Exception e) {
        if (faults.size() < most) {
            var unreadable = Unreadable.of(e);
            faults.add(reader.fault(unreadable.kind(), unreadable.reason()));
        }
        return faults;
    }

    @Override
    public boolean handleEvent(ValidationEvent event) {
        var violation = Violation.of(event, reader);
        if (isAtLast() && lastIsOfBinding) {
            faults.remove(faults.size() - 1);
            add(violation);
        } else if (!isAtLast() || !violation.mayBeEcho()) {
            add(violation);
        }
        return faults.size() < most;
    }

    private void add(Violation violation) {
        faults.add(reader.fault(Fault.Kind.INVALID, violation.reason()));
        lastIsOfBinding = violation.isOfBinding();
    }

    /** Whether the element being read has the last fault, of which the validator and the binding may speak again. */
    private boolean isAtLast() {
        return !isEmpty() && faults.get(faults.size() - 1).path().equals(reader.path());
    }
}
