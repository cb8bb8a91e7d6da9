package mes.cloud.hub;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.MessageToMessageCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.util.List;

/** MQTT in a web socket. */
final class WebSockets {

    private WebSockets() {}

    static void prepare(ChannelPipeline pipeline) {
        pipeline.addLast(
                new HttpServerCodec(),
                new HttpObjectAggregator(65_536),
                new WebSocketServerProtocolHandler("/$iothub/websocket", "mqtt", false, 1 << 20),
                new MessageToMessageCodec<BinaryWebSocketFrame, ByteBuf>() {
                    @Override
                    protected void encode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) {
                        out.add(new BinaryWebSocketFrame(bytes.retain()));
                    }

                    @Override
                    protected void decode(ChannelHandlerContext context, BinaryWebSocketFrame frame, List<Object> out) {
                        out.add(frame.content().retain());
                    }
                });
    }
}
