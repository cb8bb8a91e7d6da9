package mes.host;

import java.util.List;

/**
 * What an MQTT session is opened for.
 *
 * @param topics what it receives, or the one topic it sends to unless a message names another
 * @param subscriberRequired whether it is an error that nobody listens to what it sends
 */
record Wire(Broker broker, TopicFilters topics, boolean subscriberRequired) {

    /** The filters to subscribe: one that covers all where the broker keeps the order of a single filter only. */
    TopicFilters subscription() {
        return broker.keepsOrderAcrossFilters() ? topics : new TopicFilters(List.of(topics.cover()));
    }

    boolean isHeard(String topic) {
        return !subscriberRequired || broker.hasSubscriber(topic);
    }
}
