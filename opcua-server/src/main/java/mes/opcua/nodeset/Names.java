package mes.opcua.nodeset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.jspecify.annotations.Nullable;

/** The NodeIds and names of one NodeSet2 file, with the namespaces numbered as in the server. */
final class Names {

    private static final Pattern NODE_ID = Pattern.compile("(?:ns=(\\d{1,5});)?([isgb]=.+)", Pattern.DOTALL);
    private static final Pattern QUALIFIED = Pattern.compile("(?:(\\d{1,5}):)?(.*)", Pattern.DOTALL);

    private final NodeSet nodeSet;
    private final NamespaceTable table;

    Names(NodeSet nodeSet, NamespaceTable table) {
        this.nodeSet = nodeSet;
        this.table = table;
    }

    /** @param written a NodeId or an alias of one */
    NodeId id(Tag at, String written) {
        String text = nodeSet.aliases().getOrDefault(written.strip(), written.strip());
        Matcher parts = NODE_ID.matcher(text);
        NodeId id = parts.matches() ? NodeId.parseOrNull(prefix(at, parts.group(1)) + parts.group(2)) : null;
        if (id == null) {
            throw at.fault("neither a NodeId nor an alias: " + written);
        }
        return id;
    }

    NodeId idAt(Tag at, String attribute, String otherwise) {
        return id(at, at.attribute(attribute, otherwise));
    }

    /** @param written a name, with the number of its namespace in front if that is not 0 */
    QualifiedName name(Tag at, String written) {
        Matcher parts = QUALIFIED.matcher(written);
        if (!parts.matches()) {
            throw at.fault("no qualified name: " + written);
        }
        return new QualifiedName(index(at, parts.group(1)), parts.group(2));
    }

    private String prefix(Tag at, String number) {
        return "ns=" + index(at, number) + ";";
    }

    /** @param number as the file counts, null for 0 */
    UShort index(Tag at, @Nullable String number) {
        int i = number == null ? 0 : Integer.parseInt(number);
        if (i > nodeSet.uris().size()) {
            throw at.fault("NamespaceUris has no namespace " + i);
        }
        UShort index = i == 0 ? UShort.MIN : table.getIndex(nodeSet.uris().get(i - 1));
        if (index == null) {
            throw at.fault("no nodeset brings " + nodeSet.uris().get(i - 1));
        }
        return index;
    }
}
