package mes.opcua.stack;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.AttributeKey;
import java.util.function.Consumer;
import org.eclipse.milo.opcua.sdk.server.model.objects.AuditOpenSecureChannelEventTypeNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.channel.EncodingLimits;
import org.eclipse.milo.opcua.stack.core.channel.headers.AsymmetricSecurityHeader;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.SecurityTokenRequestType;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.transport.server.uasc.UascServerAsymmetricHandler;

/**
 * Tells auditors which secure channels were opened, renewed and refused, as the answers on one connection say it: only there
 * can it be seen, and what is encrypted cannot.
 */
final class AuditedChannels extends ChannelOutboundHandlerAdapter {

    private static final int OPENED = 'O' | 'P' << 8 | 'N' << 16;
    private static final int FAULT = 'E' | 'R' << 8 | 'R' << 16;
    private static final int HEADER_LENGTH = 8;

    /** Where Milo keeps at which endpoint the channel was opened. */
    private static final AttributeKey<EndpointDescription> ENDPOINT = AttributeKey.valueOf("endpoint");

    private final AuditEvents audit;
    private boolean isOpen;

    AuditedChannels(AuditEvents audit) {
        this.audit = audit;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof ByteBuf bytes && bytes.readableBytes() > HEADER_LENGTH + Integer.BYTES) {
            look(context.channel(), bytes.duplicate());
        }
        super.write(context, message, promise);
    }

    private void look(Channel channel, ByteBuf message) {
        int type = message.getMediumLE(message.readerIndex());
        if (type == OPENED) {
            tellOpened(channel, message.skipBytes(HEADER_LENGTH));
            isOpen = true;
        } else if (type == FAULT && !isOpen && channel.pipeline().get(UascServerAsymmetricHandler.class) != null) {
            tell(new StatusCode(message.getUnsignedIntLE(message.readerIndex() + HEADER_LENGTH)), refused -> {});
        }
    }

    private void tellOpened(Channel channel, ByteBuf answer) {
        long id = answer.readUnsignedIntLE();
        AsymmetricSecurityHeader header = AsymmetricSecurityHeader.decode(answer, EncodingLimits.DEFAULT);
        String policy = header.getSecurityPolicyUri();
        MessageSecurityMode mode = SecurityPolicy.None.getUri().equals(policy)
                ? MessageSecurityMode.None
                : channel.attr(ENDPOINT).get().getSecurityMode();
        SecurityTokenRequestType request = isOpen ? SecurityTokenRequestType.Renew : SecurityTokenRequestType.Issue;
        tell(StatusCode.GOOD, event -> {
            event.setSecureChannelId(Long.toString(id));
            event.setRequestType(request);
            event.setSecurityPolicyUri(policy);
            event.setSecurityMode(mode);
            event.setClientCertificateThumbprint(
                    ByteBufUtil.hexDump(header.getReceiverThumbprint().bytesOrEmpty()));
        });
    }

    private void tell(StatusCode status, Consumer<AuditOpenSecureChannelEventTypeNode> rest) {
        audit.tell(
                NodeIds.AuditOpenSecureChannelEventType,
                AuditOpenSecureChannelEventTypeNode.class,
                "SecureChannel/OpenSecureChannel",
                status.isGood(),
                event -> {
                    event.setStatusCodeId(status);
                    rest.accept(event);
                });
    }
}
