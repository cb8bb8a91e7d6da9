package mes.cloud.hub;

import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_ACCEPTED;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
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
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.util.AttributeKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One device's connection to the hub. */
final class HubSession extends SimpleChannelInboundHandler<MqttMessage> {

    static final int LARGEST = 256 * 1024;
    static final String METHODS = "$iothub/methods/POST/#";
    static final String TWIN = "$iothub/twin/res/#";
    static final String DESIRED = "$iothub/twin/PATCH/properties/desired/#";
    private static final int MOST_FILTERS = 5;
    private static final AttributeKey<Boolean> ACCEPTED = AttributeKey.valueOf("accepted");

    private final HubStandIn hub;
    private HubDevice device;

    HubSession(HubStandIn hub) {
        this.hub = hub;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage message) throws Exception {
        if (message.decoderResult().isFailure()) {
            hub.log("closed for " + message.decoderResult().cause());
            context.close();
        } else if (message.fixedHeader().messageType() == MqttMessageType.CONNECT) {
            connect(context, (MqttConnectMessage) message);
        } else if (device == null) {
            context.close();
        } else if (!hub.faults.isDeaf) {
            synchronized (device) {
                take(context, message);
            }
        }
    }

    private void take(ChannelHandlerContext context, MqttMessage message) throws IOException {
        switch (message.fixedHeader().messageType()) {
            case SUBSCRIBE -> subscribe(context, (MqttSubscribeMessage) message);
            case PUBLISH -> publish(context, (MqttPublishMessage) message);
            case PUBACK -> device.locked.remove(((MqttMessageIdVariableHeader) message.variableHeader()).messageId());
            case PINGREQ -> context.writeAndFlush(MqttMessage.PINGRESP);
            default -> context.close();
        }
    }

    private void connect(ChannelHandlerContext context, MqttConnectMessage message) throws Exception {
        HubDevice known = hub.device(message.payload().clientIdentifier());
        MqttConnectReturnCode answer = message.variableHeader().version() != 4
                ? CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION
                : hub.admits(known, message, context.channel())
                        ? CONNECTION_ACCEPTED
                        : CONNECTION_REFUSED_NOT_AUTHORIZED;
        boolean isAccepted = answer == CONNECTION_ACCEPTED;
        boolean isKept = isAccepted && !message.variableHeader().isCleanSession() && !known.filters.isEmpty();
        context.writeAndFlush(MqttMessageBuilders.connAck()
                .returnCode(answer)
                .sessionPresent(isKept)
                .build());
        if (!isAccepted) {
            context.close();
            return;
        }
        device = known;
        synchronized (known) {
            begin(context.channel(), message.variableHeader().isCleanSession());
        }
    }

    private void begin(Channel channel, boolean isClean) {
        Channel before = device.channel;
        device.channel = channel;
        channel.attr(ACCEPTED).set(true);
        hub.connected(device.id);
        if (before != null && before.isActive()) {
            hub.log("400027 ConnectionForcefullyClosedOnNewConnection");
            before.close();
        }
        if (isClean) {
            device.filters.clear();
        }
        device.unlock();
        deliver(device);
    }

    private void subscribe(ChannelHandlerContext context, MqttSubscribeMessage message) {
        List<Integer> granted = new ArrayList<>();
        Set<String> known = Set.of(device.messages() + "#", METHODS, TWIN, DESIRED);
        for (MqttTopicSubscription wanted : message.payload().topicSubscriptions()) {
            boolean isTaken = known.contains(wanted.topicFilter()) && device.filters.size() < MOST_FILTERS;
            if (isTaken) {
                device.filters.add(wanted.topicFilter());
            }
            granted.add(isTaken ? Math.min(1, wanted.qualityOfService().value()) : 0x80);
        }
        context.writeAndFlush(new MqttSubAckMessage(
                new MqttFixedHeader(MqttMessageType.SUBACK, false, MqttQoS.AT_MOST_ONCE, false, 0),
                MqttMessageIdVariableHeader.from(message.variableHeader().messageId()),
                new MqttSubAckPayload(granted)));
        deliver(device);
    }

    private void publish(ChannelHandlerContext context, MqttPublishMessage message) throws IOException {
        String topic = message.variableHeader().topicName();
        byte[] body = ByteBufUtil.getBytes(message.payload());
        String events = device.resource() + "/messages/events/";
        if (message.fixedHeader().qosLevel() == MqttQoS.EXACTLY_ONCE || body.length + topic.length() > LARGEST) {
            hub.log("closed for " + topic);
            context.close();
        } else if (topic.startsWith(events)) {
            Map<String, String> bag = Parcel.bag(topic.substring(events.length()));
            take(
                    context,
                    message,
                    new Parcel(device.id, bag, body, message.fixedHeader().isDup()));
        } else if (topic.startsWith("$iothub/twin/GET/?$rid=")) {
            acknowledge(context, message);
            ObjectNode twin = HubDevice.JSON.createObjectNode();
            twin.set("desired", device.desired);
            twin.set("reported", device.reported);
            send(device, "$iothub/twin/res/200/?$rid=" + request(topic), HubDevice.JSON.writeValueAsBytes(twin), 0);
        } else if (topic.startsWith("$iothub/twin/PATCH/properties/reported/?$rid=")) {
            acknowledge(context, message);
            HubDevice.patch(device.reported, (ObjectNode) HubDevice.JSON.readTree(body));
            String version = "&$version=" + device.reported.get("$version");
            send(device, "$iothub/twin/res/204/?$rid=" + request(topic) + version, new byte[0], 0);
        } else if (topic.startsWith("$iothub/methods/res/")) {
            acknowledge(context, message);
            hub.answered(request(topic), Integer.parseInt(topic.split("/")[3]), body);
        } else {
            hub.log("closed for " + topic);
            context.close();
        }
    }

    private void take(ChannelHandlerContext context, MqttPublishMessage message, Parcel parcel) {
        if (hub.faults.drops.test(parcel)) {
            context.close();
            return;
        }
        hub.taken(parcel);
        if (hub.faults.losesAcknowledgement.test(parcel)) {
            context.close();
        } else {
            acknowledge(context, message);
        }
    }

    private static void acknowledge(ChannelHandlerContext context, MqttPublishMessage message) {
        if (message.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE) {
            context.writeAndFlush(MqttMessageBuilders.pubAck()
                    .packetId(message.variableHeader().packetId())
                    .build());
        }
    }

    static void deliver(HubDevice device) {
        while (device.isListening(device.messages() + "#") && !device.queue.isEmpty()) {
            HubDevice.Queued next = device.queue.remove();
            device.locked.put(send(device, device.messages() + next.bag(), next.body(), 1), next);
        }
    }

    static int send(HubDevice device, String topic, byte[] body, int qos) {
        int packet = device.nextPacket();
        device.channel.writeAndFlush(new MqttPublishMessage(
                new MqttFixedHeader(MqttMessageType.PUBLISH, false, MqttQoS.valueOf(qos), false, 0),
                new MqttPublishVariableHeader(topic, packet),
                Unpooled.wrappedBuffer(body)));
        return packet;
    }

    private static String request(String topic) {
        return topic.substring(topic.indexOf("$rid=") + 5).split("&")[0];
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        hub.log(cause.toString());
        context.close();
    }
}
