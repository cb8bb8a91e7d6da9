package mes.cloud.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The properties of a message as IoT Hub writes them at the end of a topic: {@code name=value&name=value}, escaped. */
final class Bag {

    private Bag() {}

    static String write(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(one -> escape(one.getKey()) + "=" + escape(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Whatever it is, it is read: a name alone or a name without a value has the value "", a wrong escape stands for itself. */
    static Map<String, String> read(String bag) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String one : bag.split("&")) {
            int equals = one.indexOf('=');
            String name = equals < 0 ? one : one.substring(0, equals);
            if (!name.isEmpty()) {
                properties.put(unescape(name), equals < 0 ? "" : unescape(one.substring(equals + 1)));
            }
        }
        return properties;
    }

    static String escape(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String unescape(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
