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
        var violation = Violation.of(event);
        if (!isEcho(violation)) {
            faults.add(reader.fault(Fault.Kind.INVALID, violation.reason()));
        }
        return faults.size() < most;
    }

    /** The validator and then the binding say again of an element what the validator has said already. */
    private boolean isEcho(Violation violation) {
        return violation.mayBeEcho()
                && !isEmpty()
                && faults.get(faults.size() - 1).path().equals(reader.path());
    }
}
