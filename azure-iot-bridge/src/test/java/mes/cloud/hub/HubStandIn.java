package mes.cloud.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLPeerUnverifiedException;
import mes.cloud.hub.HubDevice.Queued;

/** The device-facing side of an IoT hub, and of its service side what tests need. */
public final class HubStandIn implements HubSide, AutoCloseable {

    /** Leads to {@link #ADDRESS} in the Java of the tests: see the file hosts. */
    public static final String HOST = "contoso-test.azure-devices.net";

    static final String ADDRESS = "127.18.88.3";

    public final HubPapers papers = HubPapers.make("hub", HOST, DpsSession.HOST, "localhost");
    public final Faults faults = new Faults();
    private final Map<String, HubDevice> devices = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<MethodAnswer>> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> connects = new ConcurrentHashMap<>();
    private final List<Parcel> taken = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final EventLoopGroup loops = new NioEventLoopGroup(2);
    private final String address;
    private final SslContext tls;
    private final int port;
    private final int webSocketPort;
    private Channel door;

    /** What a device answered to a direct method. */
    public record MethodAnswer(int status, String body) {}

    /** @param port 8883, or 0 for a free one */
    public HubStandIn(String address, int port) {
        this.address = address;
        try {
            this.tls = SslContextBuilder.forServer(papers.keys())
                    .trustManager(InsecureTrustManagerFactory.INSTANCE)
                    .clientAuth(ClientAuth.OPTIONAL)
                    .build();
            this.door = listen(port, false);
            this.port = portOf(door);
            this.webSocketPort = portOf(listen(0, true));
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Channel listen(int wanted, boolean isWebSocket) {
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(tls.newHandler(channel.alloc()));
                        if (isWebSocket) {
                            WebSockets.prepare(channel.pipeline());
                        }
                        channel.pipeline()
                                .addLast(
                                        new MqttDecoder(2 * HubSession.LARGEST),
                                        MqttEncoder.INSTANCE,
                                        new DpsSession(HubStandIn.this),
                                        new HubSession(HubStandIn.this));
                    }
                })
                .bind(new InetSocketAddress(address, wanted))
                .syncUninterruptibly()
                .channel();
    }

    private static int portOf(Channel server) {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    /** Nobody is there any more. */
    public void leave() {
        door.close().syncUninterruptibly();
        devices.keySet().forEach(this::kick);
    }

    /** Somebody is there, as at first. */
    public void comeBack() {
        if (!door.isOpen()) {
            door = listen(port, false);
        }
    }

    public int port() {
        return port;
    }

    public int webSocketPort() {
        return webSocketPort;
    }

    /**
     * @param id {@code device/module} for a module
     * @return its key, in Base64
     */
    public String addDevice(String id) {
        String key = Base64.getEncoder().encodeToString(("the key of " + id).getBytes(UTF_8));
        devices.put(id, new HubDevice(id, Base64.getDecoder().decode(key), null));
        return key;
    }

    /** @return the certificate by which it is known */
    public HubPapers addDeviceWithCertificate(String id) throws GeneralSecurityException {
        HubPapers own = HubPapers.make(id, id);
        devices.put(id, new HubDevice(id, null, own.certificate()));
        return own;
    }

    @Override
    public List<String> properties(String device) {
        String key =
                device(device) == null ? addDevice(device) : Base64.getEncoder().encodeToString(device(device).key);
        return List.of("host=" + HOST, "device=" + device, "key=" + key, "ssl-bundle=hub");
    }

    void addAssigned(String id, byte[] key) {
        devices.putIfAbsent(id, new HubDevice(id, key, null));
    }

    HubDevice device(String id) {
        return id == null ? null : devices.get(id);
    }

    boolean admits(HubDevice device, MqttConnectMessage message, Channel channel) throws GeneralSecurityException {
        String user = message.payload().userName();
        if (faults.isRefusing
                || device == null
                || user == null
                || !user.startsWith(HOST + "/" + device.id + "/?api-version=20")) {
            return false;
        }
        byte[] password = message.payload().passwordInBytes();
        return password == null
                ? isCertified(device.id, channel)
                : device.key != null
                        && isSigned(device.key, HOST + "/" + device.resource(), new String(password, UTF_8));
    }

    /** Whether the other side shows the certificate by which a device is known. */
    boolean isCertified(String id, Channel channel) {
        HubDevice device = device(id);
        return device != null && device.certificate != null && device.certificate.equals(certificate(channel));
    }

    private static Object certificate(Channel channel) {
        try {
            return channel.pipeline()
                    .get(SslHandler.class)
                    .engine()
                    .getSession()
                    .getPeerCertificates()[0];
        } catch (SSLPeerUnverifiedException e) {
            return null;
        }
    }

    static boolean isSigned(byte[] key, String resource, String signature) throws GeneralSecurityException {
        Map<String, String> parts = new HashMap<>();
        for (String part : signature.replace("SharedAccessSignature ", "").split("&")) {
            int equals = part.indexOf('=');
            parts.put(part.substring(0, equals), part.substring(equals + 1));
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] right = mac.doFinal((parts.get("sr") + "\n" + parts.get("se")).getBytes(UTF_8));
        return URLDecoder.decode(parts.get("sr"), UTF_8).equals(resource)
                && Long.parseLong(parts.get("se")) > System.currentTimeMillis() / 1_000
                && Base64.getEncoder().encodeToString(right).equals(URLDecoder.decode(parts.get("sig"), UTF_8));
    }

    void connected(String device) {
        connects.merge(device, 1, Integer::sum);
    }

    void taken(Parcel parcel) {
        taken.add(parcel);
    }

    void log(String line) {
        log.add(line);
    }

    void answered(String request, int status, byte[] body) {
        CompletableFuture<MethodAnswer> waiting = asked.remove(request);
        if (waiting != null) {
            waiting.complete(new MethodAnswer(status, new String(body, UTF_8)));
        }
    }

    @Override
    public List<Parcel> taken(String device) {
        return taken.stream().filter(parcel -> parcel.device().equals(device)).toList();
    }

    public int connects(String device) {
        return connects.getOrDefault(device, 0);
    }

    public List<String> log() {
        return log;
    }

    @Override
    public String toString() {
        return "hub: " + log;
    }

    /** Sends a message to a device; it waits until the device is there. */
    public void send(String id, String bag, String body) {
        HubDevice device = devices.get(id);
        synchronized (device) {
            device.enqueue(new Queued(bag, body.getBytes(UTF_8)));
            HubSession.deliver(device);
        }
    }

    @Override
    public void ask(String id, String message, String body) {
        send(id, "%24.mid=" + message, body);
    }

    @Override
    public int waiting(String id) {
        HubDevice device = devices.get(id);
        synchronized (device) {
            return device.queue.size() + device.locked.size();
        }
    }

    /** As if the minute were over in which a device may acknowledge. */
    public void expireLocks(String id) {
        HubDevice device = devices.get(id);
        synchronized (device) {
            device.unlock();
            HubSession.deliver(device);
        }
    }

    @Override
    public CompletableFuture<MethodAnswer> call(String id, String method, String body) {
        HubDevice device = devices.get(id);
        String request = UUID.randomUUID().toString().substring(0, 8);
        CompletableFuture<MethodAnswer> answer = new CompletableFuture<>();
        synchronized (device) {
            if (!device.isListening(HubSession.METHODS)) {
                throw new IllegalStateException("404103 DeviceNotOnline");
            }
            asked.put(request, answer);
            HubSession.send(device, "$iothub/methods/POST/" + method + "/?$rid=" + request, body.getBytes(UTF_8), 0);
        }
        return answer.orTimeout(10, TimeUnit.SECONDS);
    }

    @Override
    public void desire(String id, String json) {
        HubDevice device = devices.get(id);
        synchronized (device) {
            ObjectNode changes = HubDevice.read(json);
            HubDevice.patch(device.desired, changes);
            if (device.isListening(HubSession.DESIRED)) {
                changes.set("$version", device.desired.get("$version"));
                String topic = "$iothub/twin/PATCH/properties/desired/?$version=" + changes.get("$version");
                HubSession.send(device, topic, changes.toString().getBytes(UTF_8), 0);
            }
        }
    }

    @Override
    public JsonNode reported(String id) {
        HubDevice device = devices.get(id);
        synchronized (device) {
            return device.reported.deepCopy();
        }
    }

    @Override
    public boolean isConnected(String id) {
        Channel channel = devices.get(id).channel;
        return channel != null && channel.isActive();
    }

    @Override
    public void kick(String id) {
        Channel channel = devices.get(id).channel;
        if (channel != null) {
            channel.close();
        }
    }

    /** As new, but for the devices' identities. */
    public void reset() {
        faults.none();
        log.clear();
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
