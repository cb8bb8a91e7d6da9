package mes.cloud.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.util.ReferenceCountUtil;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The device provisioning service: assigns every device of one enrollment group to the hub, on its second question. */
public final class DpsSession extends ChannelInboundHandlerAdapter {

    public static final String HOST = "global-test.azure-devices-provisioning.net";
    public static final String SCOPE = "0ne00000001";
    public static final byte[] GROUP_KEY = "the key of the group".getBytes(UTF_8);

    private final HubStandIn hub;
    private String registration;

    DpsSession(HubStandIn hub) {
        this.hub = hub;
    }

    public static String groupKey() {
        return Base64.getEncoder().encodeToString(GROUP_KEY);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof MqttConnectMessage connect
                && String.valueOf(connect.payload().userName()).startsWith(SCOPE + "/registrations/")) {
            connect(context, connect);
        } else if (registration == null) {
            context.fireChannelRead(message);
        } else {
            take(context, (MqttMessage) message);
            ReferenceCountUtil.release(message);
        }
    }

    private void connect(ChannelHandlerContext context, MqttConnectMessage message) throws GeneralSecurityException {
        String id = message.payload().clientIdentifier();
        byte[] password = message.payload().passwordInBytes();
        boolean isAdmitted =
                message.payload().userName().equals(SCOPE + "/registrations/" + id + "/api-version=2019-03-31")
                        && (password == null
                                ? hub.isCertified(id, context.channel())
                                : isSigned(id, new String(password, UTF_8)));
        context.writeAndFlush(MqttMessageBuilders.connAck()
                .returnCode(
                        isAdmitted
                                ? MqttConnectReturnCode.CONNECTION_ACCEPTED
                                : MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED)
                .build());
        registration = isAdmitted ? id : null;
    }

    private static boolean isSigned(String id, String signature) throws GeneralSecurityException {
        return signature.endsWith("&skn=registration")
                && HubStandIn.isSigned(keyOf(id), SCOPE + "/registrations/" + id, signature);
    }

    private static byte[] keyOf(String id) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(GROUP_KEY, "HmacSHA256"));
        return mac.doFinal(id.getBytes(UTF_8));
    }

    private void take(ChannelHandlerContext context, MqttMessage message) throws GeneralSecurityException {
        if (message instanceof MqttSubscribeMessage wanted) {
            context.writeAndFlush(new MqttSubAckMessage(
                    new MqttFixedHeader(MqttMessageType.SUBACK, false, MqttQoS.AT_MOST_ONCE, false, 0),
                    MqttMessageIdVariableHeader.from(wanted.variableHeader().messageId()),
                    new MqttSubAckPayload(1)));
        } else if (message instanceof MqttPublishMessage asked) {
            context.writeAndFlush(MqttMessageBuilders.pubAck()
                    .packetId(asked.variableHeader().packetId())
                    .build());
            answer(context, asked.variableHeader().topicName());
        } else {
            context.close();
        }
    }

    private void answer(ChannelHandlerContext context, String topic) throws GeneralSecurityException {
        String request = topic.substring(topic.indexOf("$rid=") + 5).split("&")[0];
        if (topic.startsWith("$dps/registrations/PUT/iotdps-register/?$rid=")) {
            send(
                    context,
                    "202/?$rid=" + request + "&retry-after=0",
                    "{\"operationId\":\"op1\",\"status\":\"assigning\"}");
        } else if (topic.startsWith("$dps/registrations/GET/iotdps-get-operationstatus/?$rid=")
                && topic.endsWith("&operationId=op1")) {
            hub.addAssigned(registration, keyOf(registration));
            send(context, "200/?$rid=" + request, """
                    {"operationId":"op1","status":"assigned","registrationState":{"assignedHub":"%s","deviceId":"%s"}}""".formatted(HubStandIn.HOST, registration));
        } else {
            context.close();
        }
    }

    private static void send(ChannelHandlerContext context, String topic, String body) {
        context.writeAndFlush(new MqttPublishMessage(
                new MqttFixedHeader(MqttMessageType.PUBLISH, false, MqttQoS.AT_MOST_ONCE, false, 0),
                new MqttPublishVariableHeader("$dps/registrations/res/" + topic, 0),
                Unpooled.wrappedBuffer(body.getBytes(UTF_8))));
    }
}
