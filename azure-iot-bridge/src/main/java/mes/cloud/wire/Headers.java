package mes.cloud.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mes.cloud.link.Telegram;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What a message to or from the cloud says of itself on a wire; a wire may bear it or not. */
final class Headers {

    /** The command that is asked for, if the body does not say it. */
    static final String COMMAND = "command";
    /** Of an answer that somebody waits for: a status, as HTTP has them. */
    static final String STATUS = "status";

    private static final String CAMELS_OWN = "Camel";

    private Headers() {}

    /** Takes the place of the telegram that is the body, and of whatever was said of another message before. */
    static void write(Message message) {
        Telegram telegram = message.getBody(Telegram.class);
        message.removeHeaders("*");
        message.setBody(telegram.body());
        message.setHeader(Telegram.ID, telegram.id().toString());
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        telegram.properties().forEach(message::setHeader);
    }

    static Telegram read(Message message) {
        Map<String, String> properties = new HashMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (value instanceof String text && !name.startsWith(CAMELS_OWN)) {
                properties.put(name, text);
            }
        });
        properties.remove(Exchange.CONTENT_TYPE);
        UUID id = UUID.fromString(properties.remove(Telegram.ID));
        return new Telegram(id, properties, body(message));
    }

    /** The identity that the sender gave to a message. */
    static @Nullable String id(Message message) {
        return message.getHeader(Telegram.ID, String.class);
    }

    static byte[] body(Message message) {
        byte[] body = message.getBody(byte[].class);
        return body == null ? new byte[0] : body;
    }

    static @Nullable String command(Message message) {
        return message.getHeader(COMMAND, String.class);
    }
}
