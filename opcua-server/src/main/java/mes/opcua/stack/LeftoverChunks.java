package mes.opcua.stack;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import org.eclipse.milo.opcua.stack.transport.server.uasc.UascServerAsymmetricHandler;
import org.eclipse.milo.opcua.stack.transport.server.uasc.UascServerSymmetricHandler;

/**
 * Has the chunks of a message that never ended released when their connection is closed.
 *
 * <p>Milo 1.1.2 forgets them, so that somebody who comes and goes can take all memory there is. It releases them when it is
 * told that the message is aborted, or that the opening of a channel failed.
 */
final class LeftoverChunks extends ChannelInboundHandlerAdapter {

    private static final int HEADER_LENGTH = 8;

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        abort(context.pipeline());
        fail(context.pipeline());
        super.channelInactive(context);
    }

    /** Out of the pipeline it has forgotten what it read of the next chunk, and takes the abortion for a beginning. */
    private static void abort(ChannelPipeline pipeline) throws Exception {
        UascServerSymmetricHandler messages = pipeline.get(UascServerSymmetricHandler.class);
        if (messages != null) {
            ChannelHandlerContext place = pipeline.context(messages);
            pipeline.remove(messages);
            messages.channelRead(place, abortion());
        }
    }

    private static void fail(ChannelPipeline pipeline) throws Exception {
        UascServerAsymmetricHandler openings = pipeline.get(UascServerAsymmetricHandler.class);
        if (openings != null) {
            openings.exceptionCaught(pipeline.context(openings), new ClosedChannelException());
        }
    }

    private static ByteBuf abortion() {
        return Unpooled.buffer(HEADER_LENGTH)
                .writeBytes("MSGA".getBytes(StandardCharsets.US_ASCII))
                .writeIntLE(HEADER_LENGTH);
    }
}
