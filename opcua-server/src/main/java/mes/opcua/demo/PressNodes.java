package mes.opcua.demo;

import mes.opcua.stack.GuardedServer;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** The data block through which the press talks to a MES, named as an S7-1500 names it: {@code "DB_MES"."State"}. */
final class PressNodes extends LiveNamespace {

    static final String URI = "urn:millwright:demo-plc";

    static final String BLOCK = "\"DB_MES\"";
    static final int STANDING = 1;
    static final int WORKING = 2;

    PressNodes(GuardedServer server) {
        super(server, URI);
    }

    @Override
    protected String variable(String object, String name) {
        return object + ".\"" + name + "\"";
    }

    void fill(PressProgram.Memory memory) {
        place(BLOCK, "DB_MES", "Exchange with the MES", NodeIds.ObjectsFolder);
        addWritable(BLOCK, "JobOrder", NodeIds.String, "");
        addWritable(BLOCK, "Quantity", NodeIds.Float, 0f);
        addWritable(BLOCK, "Start", NodeIds.Boolean, false);
        show(memory);
    }

    boolean isStart() {
        return Boolean.TRUE.equals(valueOf(BLOCK, "Start"));
    }

    String order() {
        return String.valueOf(valueOf(BLOCK, "JobOrder"));
    }

    int quantity() {
        return valueOf(BLOCK, "Quantity") instanceof Number number ? number.intValue() : 0;
    }

    void resetStart() {
        show(BLOCK, "Start", NodeIds.Boolean, false, null);
    }

    /** Shows what there is now; what did not change is left as it is, with its time. */
    void show(PressProgram.Memory memory) {
        showNew("Loaded", NodeIds.String, memory.loaded());
        showNew("State", NodeIds.Int16, (short) (memory.isWorking() ? WORKING : STANDING));
        showNew("Good", NodeIds.Int32, memory.good());
        showNew("Scrap", NodeIds.Int32, memory.scrap());
        showNew("Done", NodeIds.Boolean, memory.isDone());
    }

    private void showNew(String name, NodeId type, Object value) {
        if (!has(variable(BLOCK, name)) || !value.equals(valueOf(BLOCK, name))) {
            show(BLOCK, name, type, value, null);
        }
    }
}
