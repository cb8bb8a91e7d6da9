package mes.host;

import java.util.List;

/**
 * What an MQTT session is opened for.
 *
 * @param topics what it receives, or the one topic it sends to unless a message names another
 * @param share which part of that it receives
 * @param subscriberRequired whether it is an error that nobody listens to what it sends
 */
record Wire(Broker broker, TopicFilters topics, Share share, boolean subscriberRequired) {

    /** The filters to subscribe: one that covers all where the broker keeps the order of a single filter only. */
    TopicFilters subscription() {
        return broker.keepsOrderAcrossFilters() ? topics : new TopicFilters(List.of(topics.cover()));
    }

    /** Whether a message is for this session; who covers several filters with one gets others too. */
    boolean isWanted(String topic) {
        return topics.match(topic) && share.has(topic);
    }

    boolean isHeard(String topic) {
        return !subscriberRequired || broker.hasSubscriber(topic);
    }
}
