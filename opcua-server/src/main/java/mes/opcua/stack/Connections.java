package mes.opcua.stack;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Lets in so many connections a second, and closes those through which nobody entered: the oldest when there are too many,
 * each after a while.
 *
 * <p>Milo 1.1.2 waits for ever for the one who said hello, and counts nobody who comes from this machine.
 */
final class Connections {

    private static final int AT_ONCE = 10;

    private final Limits limits;
    private final AuditEvents audit;
    private final Set<Channel> strangers = new LinkedHashSet<>();
    private int open;
    private int arrived;
    private long since = System.nanoTime();

    Connections(Limits limits, AuditEvents audit) {
        this.limits = limits;
        this.audit = audit;
    }

    /** A connection was opened. */
    void opened(ChannelPipeline pipeline) {
        Channel channel = pipeline.channel();
        pipeline.addFirst(new LeftoverChunks(), new AuditedChannels(audit));
        add(channel);
        slowDown(channel.parent());
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

    /** Has whoever comes too fast wait at the door, so that those who are in are served. */
    private synchronized void slowDown(Channel door) {
        if (++arrived < AT_ONCE || !door.config().isAutoRead()) {
            return;
        }
        long now = System.nanoTime();
        long due = since + TimeUnit.SECONDS.toNanos(AT_ONCE) / limits.connectionsPerSecond();
        arrived = 0;
        since = Math.max(now, due);
        if (now < due) {
            door.config().setAutoRead(false);
            door.eventLoop().schedule(() -> door.config().setAutoRead(true), due - now, TimeUnit.NANOSECONDS);
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
