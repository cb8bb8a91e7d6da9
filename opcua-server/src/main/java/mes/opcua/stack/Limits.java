package mes.opcua.stack;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.stack.core.channel.EncodingLimits;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;

/** What one client, and all of them together, may take from a server; every number is finite. Times are milliseconds. */
final class Limits implements OpcUaServerConfigLimits {

    /** 64 KiB a chunk, 2 MiB a message, and structures nested 32 deep. */
    static final EncodingLimits ENCODING = new EncodingLimits(65_535, 64, 2 * 1024 * 1024, 32);

    @Override
    public UInteger getMaxSessions() {
        return uint(100);
    }

    @Override
    public Double getMaxSessionTimeout() {
        return 120_000d;
    }

    @Override
    public UInteger getMaxSubscriptions() {
        return uint(500);
    }

    @Override
    public UInteger getMaxSubscriptionsPerSession() {
        return uint(50);
    }

    @Override
    public Double getMaxSubscriptionLifetime() {
        return 300_000d;
    }

    @Override
    public Double getMinPublishingInterval() {
        return 50d;
    }

    @Override
    public Double getMaxPublishingInterval() {
        return 60_000d;
    }

    /** Also keeps Milo from sampling its own nodes without a pause. */
    @Override
    public Double getMinSupportedSampleRate() {
        return 50d;
    }

    @Override
    public UInteger getMaxMonitoredItems() {
        return uint(100_000);
    }

    @Override
    public UInteger getMaxMonitoredItemsPerSession() {
        return uint(50_000);
    }

    @Override
    public UInteger getMaxMonitoredItemsPerCall() {
        return uint(5_000);
    }

    @Override
    public UInteger getMaxNodesPerRead() {
        return uint(5_000);
    }

    @Override
    public UInteger getMaxNodesPerHistoryReadData() {
        return uint(100);
    }

    @Override
    public UShort getMaxHistoryContinuationPoints() {
        return ushort(100);
    }

    @Override
    public UInteger getMaxNodesPerWrite() {
        return uint(1_000);
    }

    @Override
    public UInteger getMaxNodesPerBrowse() {
        return uint(1_000);
    }

    @Override
    public UInteger getMaxNodesPerTranslateBrowsePathsToNodeIds() {
        return uint(1_000);
    }

    @Override
    public UInteger getMaxNodesPerMethodCall() {
        return uint(100);
    }

    @Override
    public UInteger getMaxArrayLength() {
        return uint(65_535);
    }

    @Override
    public UInteger getMaxStringLength() {
        return uint(65_535);
    }

    @Override
    public UInteger getMaxByteStringLength() {
        return uint(1024 * 1024);
    }

    @Override
    public UInteger getMaxPasswordLength() {
        return uint(256);
    }
}
