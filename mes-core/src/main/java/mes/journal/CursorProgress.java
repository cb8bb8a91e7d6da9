package mes.journal;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a reader told: on the way through the journal, or once more what was set aside. */
final class CursorProgress implements StreamReader.Told {

    private static final Logger LOG = LoggerFactory.getLogger(CursorProgress.class);

    private final String name;
    private final CursorMapper mapper;
    private final boolean isOnward;
    private final BooleanSupplier isReader;
    private final Set<Long> refused = new HashSet<>();
    private long reached = -1;

    /** @param isReader whether nobody else reads the cursor by now */
    CursorProgress(String name, CursorMapper mapper, boolean isOnward, BooleanSupplier isReader) {
        this.name = name;
        this.mapper = mapper;
        this.isOnward = isOnward;
        this.isReader = isReader;
    }

    /** @throws Overtaken when the server was frozen while it told this */
    @Override
    public boolean isWaiting(long position) {
        return isOnward ? mapper.position(name).orElse(0L) < position : mapper.isAgain(name, position);
    }

    @Override
    public void upTo(long position) {
        if (!isReader.getAsBoolean()) {
            throw new Overtaken(name);
        }
        if (!refused.contains(position)) {
            mapper.drop(name, position);
        }
        if (isOnward) {
            mapper.advance(name, position);
        }
        reached = position;
    }

    @Override
    public void setAside(long position, String reason) {
        LOG.warn("{} set aside {}: {}", name, position, reason);
        mapper.setAside(name, position, reason);
        refused.add(position);
    }

    /** Whether anything was told. */
    boolean isAny() {
        return reached >= 0;
    }

    boolean reached(long position) {
        return reached >= position;
    }
}
