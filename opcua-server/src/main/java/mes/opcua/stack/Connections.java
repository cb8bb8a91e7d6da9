package mes.opcua.stack;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections through which nobody entered: the oldest when there are too many, each after a while.
 *
 * <p>Milo 1.1.2 waits for ever for the one who said hello, and counts nobody who comes from this machine.
 */
final class Connections {

    private final Limits limits;
    private final AuditEvents audit;
    private final Set<Channel> strangers = new LinkedHashSet<>();
    private int open;

    Connections(Limits limits, AuditEvents audit) {
        this.limits = limits;
        this.audit = audit;
    }

    /** A connection was opened. */
    void opened(ChannelPipeline pipeline) {
        Channel channel = pipeline.channel();
        pipeline.addFirst(new LeftoverChunks(), new AuditedChannels(audit));
        add(channel);
        channel.closeFuture().addListener(closed -> remove(channel));
        channel.eventLoop()
                .schedule(() -> closeIfStranger(channel), limits.handshake().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Somebody entered through the connection. */
    synchronized void entered(Channel channel) {
        strangers.remove(channel);
    }

    private synchronized void add(Channel channel) {
        open++;
        strangers.add(channel);
        if (open > limits.connections()) {
            strangers.iterator().next().close();
        }
    }

    private synchronized void remove(Channel channel) {
        open--;
        strangers.remove(channel);
    }

    private synchronized void closeIfStranger(Channel channel) {
        if (strangers.contains(channel)) {
            channel.close();
        }
    }
}
