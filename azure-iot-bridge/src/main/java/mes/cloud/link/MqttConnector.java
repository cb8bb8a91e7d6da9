package mes.cloud.link;

import java.time.Clock;

/** By MQTT, in the dialect and to the server that a route names. */
record MqttConnector(Route route, Clock clock) implements Connector {

    @Override
    public Line line(Ear ear) throws LinkAway, InterruptedException {
        return new MqttLine(route.find(), ear, clock.instant());
    }

    @Override
    public String name() {
        return route.name();
    }

    @Override
    public void doubt() {
        route.doubt();
    }
}
