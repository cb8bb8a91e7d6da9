package mes.opcua.history;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.UaStructuredType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadProcessedDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;

/**
 * What a request asks of each node.
 *
 * @param nodes how many there are
 */
record Asked(UaStructuredType details, boolean isRelease, int nodes) {

    /** @throws UaException when it cannot be asked of any node */
    static Asked of(HistoryReadRequest request, EncodingContext context) throws UaException {
        int nodes = request.getNodesToRead().length;
        checkTimestamps(request.getTimestampsToReturn());
        UaStructuredType details = details(request, context);
        if (details instanceof ReadProcessedDetails processed
                && (processed.getAggregateType() == null || processed.getAggregateType().length != nodes)) {
            throw new UaException(StatusCodes.Bad_AggregateListMismatch);
        }
        return new Asked(details, Boolean.TRUE.equals(request.getReleaseContinuationPoints()), nodes);
    }

    private static void checkTimestamps(TimestampsToReturn timestamps) throws UaException {
        if (timestamps == null || timestamps == TimestampsToReturn.Neither) {
            throw new UaException(StatusCodes.Bad_TimestampsToReturnInvalid);
        }
        if (timestamps == TimestampsToReturn.Server) {
            throw new UaException(StatusCodes.Bad_TimestampNotSupported);
        }
    }

    private static UaStructuredType details(HistoryReadRequest request, EncodingContext context) throws UaException {
        ExtensionObject details = request.getHistoryReadDetails();
        if (details == null) {
            throw new UaException(StatusCodes.Bad_HistoryOperationInvalid);
        }
        try {
            return details.decode(context);
        } catch (UaSerializationException e) {
            throw new UaException(StatusCodes.Bad_HistoryOperationInvalid, e);
        }
    }

    /**
     * What is to be read of one of them.
     *
     * @throws UaException for what no history of ours can be asked for
     */
    Reading of(HistoricalProperty property, int place) throws UaException {
        if (details instanceof ReadRawModifiedDetails raw) {
            return RawReading.of(property, raw);
        }
        if (details instanceof ReadProcessedDetails processed) {
            return ProcessedReading.of(property, processed, processed.getAggregateType()[place]);
        }
        throw new UaException(StatusCodes.Bad_HistoryOperationUnsupported);
    }
}
