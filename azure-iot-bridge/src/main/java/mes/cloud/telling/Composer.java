package mes.cloud.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mes.cloud.link.Telegram;
import org.jspecify.annotations.Nullable;

/** Puts events of one kind into as few blocks as they need. */
final class Composer {

    /** Of the form of messages; a change that receivers must know of makes it another. */
    static final String SCHEMA = "millwright/1";

    private final String site;

    Composer(String site) {
        this.site = site;
    }

    /** In their order, each message filling one block, or holding the one event that does not fit into a block. */
    List<Waiting> compose(String kind, List<Event> events, @Nullable Long upTo) {
        List<Waiting> messages = new ArrayList<>();
        List<Event> together = new ArrayList<>();
        int size = Block.FRAME;
        for (Event event : events) {
            if (!together.isEmpty() && size + event.json().length + 1 > Block.SIZE) {
                messages.add(message(kind, together, upTo));
                together = new ArrayList<>();
                size = Block.FRAME;
            }
            together.add(event);
            size += event.json().length + 1;
        }
        if (!together.isEmpty()) {
            messages.add(message(kind, together, upTo));
        }
        return messages;
    }

    private Waiting message(String kind, List<Event> events, @Nullable Long upTo) {
        String ids = events.stream().map(event -> event.id().toString()).collect(Collectors.joining(" "));
        Telegram telegram = new Telegram(Events.id(ids), properties(kind, events), body(kind, events));
        List<Long> positions =
                events.stream().map(Event::position).filter(Objects::nonNull).toList();
        return Waiting.of(telegram, positions, upTo);
    }

    private Map<String, String> properties(String kind, List<Event> events) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("schema", SCHEMA);
        properties.put("site", site);
        properties.put("kind", kind);
        String equipment = events.get(0).equipment();
        if (equipment != null && events.stream().allMatch(event -> equipment.equals(event.equipment()))) {
            properties.put("equipment", equipment);
        }
        return properties;
    }

    private byte[] body(String kind, List<Event> events) {
        String frame = "{\"schema\":%s,\"site\":%s,\"kind\":%s,\"events\":["
                .formatted(quoted(SCHEMA), quoted(site), quoted(kind));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(frame.getBytes(UTF_8));
        for (int i = 0; i < events.size(); i++) {
            body.writeBytes(i == 0 ? new byte[0] : new byte[] {','});
            body.writeBytes(events.get(i).json());
        }
        body.writeBytes("]}".getBytes(UTF_8));
        return body.toByteArray();
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
