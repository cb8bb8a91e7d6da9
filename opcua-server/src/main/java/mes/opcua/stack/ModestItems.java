package mes.opcua.stack;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.servicesets.MonitoredItemServiceSet;
import org.eclipse.milo.opcua.sdk.server.servicesets.impl.DefaultMonitoredItemServiceSet;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateMonitoredItemsRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateMonitoredItemsResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.DeleteMonitoredItemsRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.DeleteMonitoredItemsResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.ModifyMonitoredItemsRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.ModifyMonitoredItemsResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemCreateRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemModifyRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoringParameters;
import org.eclipse.milo.opcua.stack.core.types.structured.Range;
import org.eclipse.milo.opcua.stack.core.types.structured.SetMonitoringModeRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.SetMonitoringModeResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.SetTriggeringRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.SetTriggeringResponse;
import org.eclipse.milo.opcua.stack.transport.server.ServiceRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives monitored items queues of finite size, and has each that is made or deleted counted once.
 *
 * <p>Milo 1.1.2 grants whatever is asked for, counts an item that is named twice in a request as two that are deleted, and one
 * whose filter it cannot read as made; by either, somebody can make the number of items that there may be his own.
 */
final class ModestItems implements MonitoredItemServiceSet {

    private static final UInteger NO_ITEM = uint(0);

    private final EncodingContext encoding;
    private final int longest;
    private final MonitoredItemServiceSet milo;

    ModestItems(OpcUaServer server, Limits limits) {
        this.encoding = server.getStaticEncodingContext();
        this.longest = limits.queueSize();
        this.milo = new DefaultMonitoredItemServiceSet(server);
    }

    @Override
    public CreateMonitoredItemsResponse onCreateMonitoredItems(
            ServiceRequestContext context, CreateMonitoredItemsRequest request) throws UaException {
        MonitoredItemCreateRequest @Nullable [] items = request.getItemsToCreate();
        return milo.onCreateMonitoredItems(
                context,
                new CreateMonitoredItemsRequest(
                        request.getRequestHeader(),
                        request.getSubscriptionId(),
                        request.getTimestampsToReturn(),
                        items == null
                                ? null
                                : Arrays.stream(items).map(this::modest).toArray(MonitoredItemCreateRequest[]::new)));
    }

    @Override
    public ModifyMonitoredItemsResponse onModifyMonitoredItems(
            ServiceRequestContext context, ModifyMonitoredItemsRequest request) throws UaException {
        MonitoredItemModifyRequest @Nullable [] items = request.getItemsToModify();
        return milo.onModifyMonitoredItems(
                context,
                new ModifyMonitoredItemsRequest(
                        request.getRequestHeader(),
                        request.getSubscriptionId(),
                        request.getTimestampsToReturn(),
                        items == null
                                ? null
                                : Arrays.stream(items).map(this::modest).toArray(MonitoredItemModifyRequest[]::new)));
    }

    private MonitoredItemCreateRequest modest(MonitoredItemCreateRequest item) {
        boolean needsFilter =
                AttributeId.EventNotifier.uid().equals(item.getItemToMonitor().getAttributeId());
        return new MonitoredItemCreateRequest(
                item.getItemToMonitor(), item.getMonitoringMode(), modest(item.getRequestedParameters(), needsFilter));
    }

    private MonitoredItemModifyRequest modest(MonitoredItemModifyRequest item) {
        return new MonitoredItemModifyRequest(item.getMonitoredItemId(), modest(item.getRequestedParameters(), false));
    }

    private MonitoringParameters modest(MonitoringParameters asked, boolean needsFilter) {
        return new MonitoringParameters(
                asked.getClientHandle(),
                asked.getSamplingInterval(),
                readable(asked.getFilter(), needsFilter),
                uint(Math.min(asked.getQueueSize().longValue(), longest)),
                asked.getDiscardOldest());
    }

    /** The filter, or something that is none, which Milo refuses item by item. */
    private @Nullable ExtensionObject readable(@Nullable ExtensionObject filter, boolean isNeeded) {
        if (filter == null || filter.isNull()) {
            return isNeeded ? noFilter() : filter;
        }
        try {
            filter.decode(encoding);
            return filter;
        } catch (RuntimeException e) { // whatever the decoder finds in bytes that somebody made up
            return noFilter();
        }
    }

    private ExtensionObject noFilter() {
        return ExtensionObject.encode(encoding, new Range(0.0, 0.0));
    }

    @Override
    public DeleteMonitoredItemsResponse onDeleteMonitoredItems(
            ServiceRequestContext context, DeleteMonitoredItemsRequest request) throws UaException {
        UInteger @Nullable [] items = request.getMonitoredItemIds();
        return milo.onDeleteMonitoredItems(
                context,
                new DeleteMonitoredItemsRequest(
                        request.getRequestHeader(), request.getSubscriptionId(), items == null ? null : once(items)));
    }

    private static UInteger[] once(UInteger[] items) {
        Set<UInteger> named = new HashSet<>();
        return Arrays.stream(items)
                .map(item -> named.add(item) ? item : NO_ITEM)
                .toArray(UInteger[]::new);
    }

    @Override
    public SetMonitoringModeResponse onSetMonitoringMode(
            ServiceRequestContext context, SetMonitoringModeRequest request) throws UaException {
        return milo.onSetMonitoringMode(context, request);
    }

    @Override
    public SetTriggeringResponse onSetTriggering(ServiceRequestContext context, SetTriggeringRequest request)
            throws UaException {
        return milo.onSetTriggering(context, request);
    }
}
