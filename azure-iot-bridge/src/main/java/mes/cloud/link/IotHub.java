package mes.cloud.link;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Azure IoT Hub, as documented under "Communicate with your IoT hub using the MQTT protocol".
 *
 * @param hub the name by which the hub signs and is signed for; it may be reached by another
 * @param module of the device, which tells and does not hear; absent for the device itself
 * @param key absent for a device that shows a certificate
 * @param tokenLife how long a signature is good
 */
record IotHub(
        String hub,
        String device,
        @Nullable String module,
        @Nullable SharedAccess key,
        Duration tokenLife) implements Dialect {

    private static final String API = "/?api-version=2021-04-12";
    private static final String METHODS = "$iothub/methods/POST/";
    private static final String TWIN_ANSWERS = "$iothub/twin/res/";
    private static final String DESIRED = "$iothub/twin/PATCH/properties/desired/";
    private static final String GET = "get";
    private static final String REPORT = "report";

    @Override
    public Dialect module(String name, @Nullable SharedAccess its) {
        return new IotHub(hub, device, name, its, tokenLife);
    }

    @Override
    public boolean isVersion5() {
        return false;
    }

    @Override
    public String clientId() {
        return module == null ? device : device + "/" + module;
    }

    @Override
    public Credentials credentials(Instant now) {
        String user = hub + "/" + clientId() + API;
        if (key == null) {
            return new Credentials(user, null, null);
        }
        Instant expiry = now.plus(tokenLife);
        return new Credentials(user, key.token(hub + "/" + resource(), expiry), expiry);
    }

    private String resource() {
        return "devices/" + device + (module == null ? "" : "/modules/" + module);
    }

    @Override
    public List<String> filters() {
        return module != null ? List.of() : List.of(messages() + "#", METHODS + "#", TWIN_ANSWERS + "#", DESIRED + "#");
    }

    @Override
    public Letter letter(Telegram telegram) {
        Map<String, String> properties = telegram.orderedProperties();
        String answers = properties.remove(Telegram.ANSWERS);
        Map<String, String> bag = new LinkedHashMap<>();
        bag.put("$.mid", telegram.id().toString());
        if (answers != null) {
            bag.put("$.cid", answers);
        }
        bag.put("$.ct", "application/json");
        bag.put("$.ce", "utf-8");
        bag.putAll(properties);
        return new Letter(resource() + "/messages/events/" + Bag.write(bag), telegram.body());
    }

    @Override
    public Optional<Heard> heard(Arrival arrival) {
        String topic = arrival.topic();
        if (topic.startsWith(messages())) {
            Map<String, String> bag = Bag.read(topic.substring(messages().length()));
            return Optional.of(new Heard.Message(bag.get("$.mid"), bag, arrival.body(), arrival.acknowledge()));
        }
        arrival.acknowledge().run();
        return topic.startsWith(METHODS) ? method(arrival) : twin(arrival);
    }

    private static Optional<Heard> method(Arrival arrival) {
        String name = arrival.topic().substring(METHODS.length()).split("/", 2)[0];
        return Optional.of(new Heard.Method(name, query(arrival).getOrDefault("$rid", ""), arrival.body()));
    }

    private static Optional<Heard> twin(Arrival arrival) {
        if (arrival.topic().startsWith(DESIRED)) {
            return number(query(arrival).get("$version")).map(version -> new Heard.Desired(version, arrival.body()));
        }
        if (!arrival.topic().startsWith(TWIN_ANSWERS)) {
            return Optional.empty();
        }
        long status = number(arrival.topic().substring(TWIN_ANSWERS.length()).split("/", 2)[0])
                .orElse(0L);
        boolean isTwin = GET.equals(query(arrival).get("$rid")) && status == 200;
        return Optional.of(isTwin ? new Heard.Twin(arrival.body()) : new Heard.Reported((int) status));
    }

    @Override
    public Optional<Letter> answer(String request, int status, byte[] body) {
        return Optional.of(new Letter("$iothub/methods/res/%d/?$rid=%s".formatted(status, request), body));
    }

    @Override
    public @Nullable Letter askForTwin() {
        return module != null ? null : new Letter("$iothub/twin/GET/?$rid=" + GET, new byte[0]);
    }

    @Override
    public Optional<Letter> report(byte[] body) {
        return Optional.of(new Letter("$iothub/twin/PATCH/properties/reported/?$rid=" + REPORT, body));
    }

    private String messages() {
        return "devices/" + device + "/messages/devicebound/";
    }

    private static Map<String, String> query(Arrival arrival) {
        return Bag.read(arrival.topic().substring(arrival.topic().indexOf('?') + 1));
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text).filter(t -> t.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
