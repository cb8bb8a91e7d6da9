package mes.host;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttVersion;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Gives every last will a delay of a second if it has none: without one, the broker publishes the will of a client whose
 * session outlives its connection only when that session ends (MQTT 5, 3.1.3.2.2 asks for it at once).
 *
 * <p>Public because the broker makes it by name, so that it is there before the first client.
 */
public final class LastWills implements MQTTInterceptor {

    private static final int DELAY = MqttProperties.MqttPropertyType.WILL_DELAY_INTERVAL.value();
    private static final int SECONDS = 1;

    @Override
    public boolean intercept(MqttMessage message, RemotingConnection connection) {
        if (message instanceof MqttConnectMessage connect && hasWillOfVersion5(connect)) {
            delay(connect.payload().willProperties());
        }
        return true;
    }

    private static boolean hasWillOfVersion5(MqttConnectMessage connect) {
        return connect.variableHeader().isWillFlag()
                && connect.variableHeader().version() == MqttVersion.MQTT_5.protocolLevel();
    }

    private static void delay(MqttProperties will) {
        boolean isDelayed = will.getProperty(DELAY) instanceof IntegerProperty given && given.value() > 0;
        if (!isDelayed) {
            will.add(new IntegerProperty(DELAY, SECONDS));
        }
    }
}
