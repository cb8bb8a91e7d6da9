package mes.opcua.client;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;

/** What a PLC's server kept of a node (OPC 10000-11, raw data). */
final class PlcHistory {

    /** The bit of the access level. */
    private static final int HISTORY_READ = 4;

    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 100;

    private final OpcUaClient client;

    PlcHistory(OpcUaClient client) {
        this.client = client;
    }

    static boolean isOffered(DataValue accessLevel) {
        return accessLevel.value().value() instanceof Number level && (level.intValue() & HISTORY_READ) != 0;
    }

    /** At most {@value #MOST_PAGES} times {@value #PAGE} values, oldest first. */
    List<DataValue> read(NodeId node, Instant from, Instant to) throws UaException {
        var period = new ReadRawModifiedDetails(false, new DateTime(from), new DateTime(to), uint(PAGE), false);
        List<DataValue> values = new ArrayList<>();
        ByteString more = ByteString.NULL_VALUE;
        for (int pages = 0; pages == 0 || !more.isNullOrEmpty() && pages < MOST_PAGES; pages++) {
            HistoryReadResult page = read(node, period, more, false);
            values.addAll(valuesOf(page));
            more = Objects.requireNonNullElse(page.getContinuationPoint(), ByteString.NULL_VALUE);
        }
        if (!more.isNullOrEmpty()) {
            read(node, period, more, true);
        }
        return values;
    }

    private HistoryReadResult read(NodeId node, ReadRawModifiedDetails period, ByteString from, boolean release)
            throws UaException {
        var what = new HistoryReadValueId(node, null, QualifiedName.NULL_VALUE, from);
        HistoryReadResult[] results = client.historyRead(period, TimestampsToReturn.Source, release, List.of(what))
                .getResults();
        HistoryReadResult result = Objects.requireNonNull(results)[0];
        if (result.getStatusCode().isBad()) {
            throw new UaException(result.getStatusCode());
        }
        return result;
    }

    private List<DataValue> valuesOf(HistoryReadResult page) {
        ExtensionObject data = page.getHistoryData();
        return data != null
                        && data.decode(client.getStaticEncodingContext()) instanceof HistoryData history
                        && history.getDataValues() != null
                ? List.of(history.getDataValues())
                : List.of();
    }
}
