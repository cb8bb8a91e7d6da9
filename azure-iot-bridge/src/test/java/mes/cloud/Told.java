package mes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mes.cloud.hub.Parcel;

/** What the hub was told, as a receiver understands it who forgets what he had before. */
final class Told {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** Each message once, in the order in which it first came; that a repetition says the same is seen to. */
    static List<Parcel> once(List<Parcel> all) {
        Map<String, Parcel> first = new LinkedHashMap<>();
        for (Parcel parcel : all) {
            Parcel before = first.putIfAbsent(parcel.id(), parcel);
            if (before != null) {
                assertThat(parcel.text()).isEqualTo(before.text());
                assertThat(parcel.properties()).isEqualTo(before.properties());
            }
        }
        return new ArrayList<>(first.values());
    }

    static List<JsonNode> events(List<Parcel> all) {
        return once(all).stream().flatMap(parcel -> events(parcel).stream()).toList();
    }

    private static List<JsonNode> events(Parcel parcel) {
        try {
            List<JsonNode> events = new ArrayList<>();
            JSON.readTree(parcel.body()).path("events").forEach(events::add);
            return events;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The versions that were told of a subject, in the order of the first telling. */
    static List<Integer> versions(List<Parcel> all, String subject) {
        return events(all).stream()
                .filter(event -> event.path("subject").asText().equals(subject))
                .map(event -> event.path("version").asInt())
                .toList();
    }
}
