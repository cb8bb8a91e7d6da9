package mes.host;

import java.util.List;
import java.util.stream.Stream;

/** The topic filters of one wire, as its URI names them: with commas between. */
record TopicFilters(List<TopicFilter> all) {

    static TopicFilters of(String uri) {
        return new TopicFilters(Stream.of(uri.split(","))
                .map(String::strip)
                .map(TopicFilter::new)
                .toList());
    }

    boolean match(String topic) {
        return all.stream().anyMatch(filter -> filter.covers(topic));
    }

    /** One filter that matches whatever any of them matches, and maybe more. */
    TopicFilter cover() {
        return all.stream().reduce(TopicFilter::cover).orElseThrow();
    }
}
