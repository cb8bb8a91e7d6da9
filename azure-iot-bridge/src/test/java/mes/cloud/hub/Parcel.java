package mes.cloud.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** A message that the hub took from a device. */
public record Parcel(String device, Map<String, String> properties, byte[] body, boolean isDuplicate) {

    public String id() {
        return properties.get("$.mid");
    }

    public String text() {
        return new String(body, UTF_8);
    }

    static Map<String, String> bag(String text) {
        Map<String, String> bag = new LinkedHashMap<>();
        for (String one : text.replaceAll("/$", "").split("&")) {
            int equals = one.indexOf('=');
            if (!one.isEmpty()) {
                String name = equals < 0 ? one : one.substring(0, equals);
                bag.put(
                        URLDecoder.decode(name, UTF_8),
                        equals < 0 ? null : URLDecoder.decode(one.substring(equals + 1), UTF_8));
            }
        }
        return bag;
    }
}
