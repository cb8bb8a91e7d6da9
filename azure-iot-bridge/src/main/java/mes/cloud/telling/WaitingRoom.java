package mes.cloud.telling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mes.cloud.link.Telegram;
import mes.cloud.telling.WaitingMapper.Row;

/** The messages on their way to the cloud, in PostgreSQL: each with its identity and contents until the cloud has it. */
final class WaitingRoom {

    private static final TypeReference<Map<String, String>> PROPERTIES = new TypeReference<>() {};

    private final WaitingMapper mapper;
    private final ObjectMapper json;

    WaitingRoom(WaitingMapper mapper, ObjectMapper json) {
        this.mapper = mapper;
        this.json = json;
    }

    /** In the order in which they came. */
    List<Waiting> all() {
        return mapper.all().stream().map(this::waiting).toList();
    }

    /**
     * Whether there is room for what comes next, until the end of the transaction: a server that was held up does not add what
     * another has added since.
     */
    boolean isFree() {
        mapper.lock();
        return mapper.isEmpty();
    }

    void add(Waiting waiting) {
        String positions = waiting.positions().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        Telegram telegram = waiting.telegram();
        mapper.insert(
                telegram.id().toString(), written(telegram.properties()), telegram.body(), positions, waiting.upTo());
    }

    /** Whether it was the last of those that had to arrive for the cursor to move. */
    boolean removeLast(Waiting waiting) {
        mapper.delete(waiting.number());
        return waiting.upTo() != null && mapper.countUpTo(waiting.upTo()) == 0;
    }

    void addDrop(Waiting waiting) {
        mapper.addDrop(waiting.number());
    }

    /** No message was to blame. */
    void forgetDrops() {
        mapper.forgetDrops();
    }

    private Waiting waiting(Row row) {
        List<Long> positions = Arrays.stream(row.positions().split(","))
                .filter(position -> !position.isEmpty())
                .map(Long::valueOf)
                .toList();
        Telegram telegram = new Telegram(row.uuid(), read(row.properties()), row.body());
        return new Waiting(row.number(), telegram, positions, row.upTo(), row.drops());
    }

    private String written(Map<String, String> properties) {
        try {
            return json.writeValueAsString(properties);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("properties are always JSON", e);
        }
    }

    private Map<String, String> read(String properties) {
        try {
            return json.readValue(properties, PROPERTIES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds no properties", e);
        }
    }
}
