package mes.opcua.stack;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.time.Duration;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.stack.core.channel.EncodingLimits;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * What one client, and all of them together, may take from a server; every number is finite.
 *
 * @param connections open at a time
 * @param connectionsPerSecond that are let in; who comes faster waits
 * @param handshake how long a connection may be open before somebody entered through it
 * @param pendingSessions created and not yet activated, at a time
 * @param patience how long a session may stay so
 * @param queueSize values or events that wait for one monitored item
 * @param referencesPerBrowse told of all nodes of a request together
 * @param browseContinuationPoints that a session may have at a time
 * @param answer how long a request may take
 * @param callsAtATime calls of methods and reads of history that are answered at a time
 * @param nesting of structures, variants and diagnostics in a message
 */
public record Limits(
        @DefaultValue("500") int connections,
        @DefaultValue("100") int connectionsPerSecond,
        @DefaultValue("30s") Duration handshake,
        @DefaultValue("100") int sessions,
        @DefaultValue("50") int sessionsPerUser,
        @DefaultValue("20") int pendingSessions,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("2m") Duration sessionTimeout,
        @DefaultValue("500") int subscriptions,
        @DefaultValue("50") int subscriptionsPerSession,
        @DefaultValue("5m") Duration subscriptionLifetime,
        @DefaultValue("50ms") Duration publishingInterval,
        @DefaultValue("100000") int monitoredItems,
        @DefaultValue("50000") int monitoredItemsPerSession,
        @DefaultValue("5000") int monitoredItemsPerRequest,
        @DefaultValue("10000") int queueSize,
        @DefaultValue("5000") int nodesPerRead,
        @DefaultValue("1000") int nodesPerWrite,
        @DefaultValue("1000") int nodesPerBrowse,
        @DefaultValue("10000") int referencesPerBrowse,
        @DefaultValue("100") int browseContinuationPoints,
        @DefaultValue("100") int nodesPerCall,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("16") int callsAtATime,
        @DefaultValue("100") int nodesPerHistoryRead,
        @DefaultValue("100") int historyContinuationPoints,
        @DefaultValue("2097152") int messageBytes,
        @DefaultValue("1048576") int byteStringLength,
        @DefaultValue("65535") int stringLength,
        @DefaultValue("65535") int arrayLength,
        @DefaultValue("32") int nesting)
        implements OpcUaServerConfigLimits {

    private static final int CHUNK_BYTES = 65_535;
    private static final double LONGEST_PUBLISHING_INTERVAL_MS = 60_000;
    private static final int LONGEST_PASSWORD = 256;

    /** What is good where nobody says otherwise. */
    public static Limits standard() {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("limits", Limits.class);
    }

    EncodingLimits ofEncoding() {
        return new EncodingLimits(CHUNK_BYTES, 2 * messageBytes / CHUNK_BYTES + 1, messageBytes, nesting);
    }

    @Override
    public UInteger getMaxSessions() {
        return uint(sessions);
    }

    @Override
    public Double getMaxSessionTimeout() {
        return (double) sessionTimeout.toMillis();
    }

    @Override
    public UInteger getMaxSubscriptions() {
        return uint(subscriptions);
    }

    @Override
    public UInteger getMaxSubscriptionsPerSession() {
        return uint(subscriptionsPerSession);
    }

    @Override
    public Double getMaxSubscriptionLifetime() {
        return (double) subscriptionLifetime.toMillis();
    }

    @Override
    public Double getMinPublishingInterval() {
        return (double) publishingInterval.toMillis();
    }

    @Override
    public Double getMaxPublishingInterval() {
        return LONGEST_PUBLISHING_INTERVAL_MS;
    }

    /** Also keeps Milo from sampling its own nodes without a pause. */
    @Override
    public Double getMinSupportedSampleRate() {
        return (double) publishingInterval.toMillis();
    }

    @Override
    public UInteger getMaxMonitoredItems() {
        return uint(monitoredItems);
    }

    @Override
    public UInteger getMaxMonitoredItemsPerSession() {
        return uint(monitoredItemsPerSession);
    }

    @Override
    public UInteger getMaxMonitoredItemsPerCall() {
        return uint(monitoredItemsPerRequest);
    }

    @Override
    public UInteger getMaxNodesPerRead() {
        return uint(nodesPerRead);
    }

    @Override
    public UInteger getMaxNodesPerHistoryReadData() {
        return uint(nodesPerHistoryRead);
    }

    @Override
    public UInteger getMaxNodesPerWrite() {
        return uint(nodesPerWrite);
    }

    @Override
    public UInteger getMaxNodesPerBrowse() {
        return uint(nodesPerBrowse);
    }

    @Override
    public UShort getMaxBrowseContinuationPoints() {
        return ushort(browseContinuationPoints);
    }

    @Override
    public UInteger getMaxNodesPerTranslateBrowsePathsToNodeIds() {
        return uint(nodesPerBrowse);
    }

    @Override
    public UInteger getMaxNodesPerMethodCall() {
        return uint(nodesPerCall);
    }

    @Override
    public UShort getMaxHistoryContinuationPoints() {
        return ushort(historyContinuationPoints);
    }

    @Override
    public UInteger getMaxArrayLength() {
        return uint(arrayLength);
    }

    @Override
    public UInteger getMaxStringLength() {
        return uint(stringLength);
    }

    @Override
    public UInteger getMaxByteStringLength() {
        return uint(byteStringLength);
    }

    @Override
    public UInteger getMaxPasswordLength() {
        return uint(LONGEST_PASSWORD);
    }
}
