package mes.opcua.stack;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Arrays;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.servicesets.MonitoredItemServiceSet;
import org.eclipse.milo.opcua.sdk.server.servicesets.impl.DefaultMonitoredItemServiceSet;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateMonitoredItemsRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateMonitoredItemsResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.DeleteMonitoredItemsRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.DeleteMonitoredItemsResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.ModifyMonitoredItemsRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.ModifyMonitoredItemsResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemCreateRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemModifyRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoringParameters;
import org.eclipse.milo.opcua.stack.core.types.structured.SetMonitoringModeRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.SetMonitoringModeResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.SetTriggeringRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.SetTriggeringResponse;
import org.eclipse.milo.opcua.stack.transport.server.ServiceRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives monitored items queues of finite size.
 *
 * <p>Milo 1.1.2 grants whatever is asked for.
 */
final class ModestItems implements MonitoredItemServiceSet {

    private final int longest;
    private final MonitoredItemServiceSet milo;

    ModestItems(OpcUaServer server, Limits limits) {
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
        return new MonitoredItemCreateRequest(
                item.getItemToMonitor(), item.getMonitoringMode(), modest(item.getRequestedParameters()));
    }

    private MonitoredItemModifyRequest modest(MonitoredItemModifyRequest item) {
        return new MonitoredItemModifyRequest(item.getMonitoredItemId(), modest(item.getRequestedParameters()));
    }

    private MonitoringParameters modest(MonitoringParameters asked) {
        return asked.getQueueSize().longValue() <= longest
                ? asked
                : new MonitoringParameters(
                        asked.getClientHandle(),
                        asked.getSamplingInterval(),
                        asked.getFilter(),
                        uint(longest),
                        asked.getDiscardOldest());
    }

    @Override
    public DeleteMonitoredItemsResponse onDeleteMonitoredItems(
            ServiceRequestContext context, DeleteMonitoredItemsRequest request) throws UaException {
        return milo.onDeleteMonitoredItems(context, request);
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
