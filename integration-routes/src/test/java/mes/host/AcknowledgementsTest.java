package mes.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.Test;

/** The broker is told in the order in which it sent. */
class AcknowledgementsTest {

    private final List<Integer> given = new ArrayList<>();
    private final Acknowledgements acknowledgements = new Acknowledgements((packetId, qos) -> given.add(packetId));

    @Test
    void areGivenInTheOrderOfArrivalWhateverIsDoneFirst() throws MqttException {
        int first = arrived(101, 1);
        int second = arrived(102, 1);
        int third = arrived(103, 1);

        acknowledgements.done(third);
        acknowledgements.done(second);
        assertThat(given).isEmpty();
        acknowledgements.done(first);

        assertThat(given).containsExactly(101, 102, 103);
    }

    @Test
    void doNotWaitForWhatFailed() throws MqttException {
        int first = arrived(101, 1);
        int second = arrived(102, 1);
        acknowledgements.done(second);

        acknowledgements.failed(first);

        assertThat(given).containsExactly(102);
    }

    @Test
    void areNotGivenForWhatNeedsNone() throws MqttException {
        int once = arrived(0, 0);
        int first = arrived(101, 1);

        acknowledgements.done(once);
        acknowledgements.done(first);
        acknowledgements.done(first);

        assertThat(given).containsExactly(101);
    }

    @Test
    void areNotGivenForWhatCameOverAnEarlierConnection() throws MqttException {
        int before = arrived(101, 1);
        acknowledgements.forget();
        int again = arrived(101, 1);

        acknowledgements.done(before);
        assertThat(given).isEmpty();
        acknowledgements.done(again);

        assertThat(given).containsExactly(101);
    }

    private int arrived(int packetId, int qos) {
        MqttMessage message = new MqttMessage(new byte[0], qos, false, null);
        message.setId(packetId);
        return acknowledgements.arrived(message);
    }
}
