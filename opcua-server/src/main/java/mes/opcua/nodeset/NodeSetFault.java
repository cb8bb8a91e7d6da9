package mes.opcua.nodeset;

/** Why a NodeSet2 file cannot be loaded: its name, the line, the reason. */
final class NodeSetFault extends RuntimeException {

    NodeSetFault(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
