package mes.cloud.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mes.cloud.SettableClock;
import mes.cloud.hub.DpsSession;
import mes.cloud.hub.Hub;
import mes.cloud.hub.HubPapers;
import mes.cloud.hub.HubStandIn;
import mes.cloud.hub.Parcel;
import mes.cloud.link.LinkSettings.Kind;
import mes.cloud.link.LinkSettings.Module;
import mes.cloud.link.LinkSettings.Provisioning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** The ways to the hub, and what does not lead there. */
@Tag(Hub.STAND_IN_ONLY)
class LinkTest {

    private static final Telegram HELLO =
            new Telegram(UUID.randomUUID(), Map.of("kind", "ü & =/#+%"), "{}".getBytes(UTF_8));

    private static final Telegram ALERT = new Telegram(UUID.randomUUID(), Map.of("kind", "alert"), new byte[0]);

    private final HubStandIn hub = Hub.standIn();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final String device = "d" + UUID.randomUUID();
    private final SettableClock clock = new SettableClock();
    private Link link;

    @AfterEach
    void close() {
        if (link != null) {
            link.close();
        }
    }

    @Test
    void reachesTheHubByItsOtherName() throws Exception {
        String key = hub.addDevice(device);
        String connectionString = "HostName=elsewhere;DeviceId=%s;SharedAccessKey=%s".formatted(device, key);

        link = links(
                settings(Kind.IOT_HUB, connectionString, HubStandIn.HOST, HubStandIn.HOST, null, false, null, Map.of()),
                null);

        assertTells();
    }

    @Test
    void reachesTheHubByAWebSocket() throws Exception {
        link = links(settings(hub.addDevice(device), true, null), null);

        assertTells();
    }

    @Test
    void showsACertificate() throws Exception {
        HubPapers own = hub.addDeviceWithCertificate(device);

        link = links(settings(null, false, null), own);

        assertTells();
    }

    @Test
    void tellsSomeKindsByAModule() throws Exception {
        String key = hub.addDevice(device + "/quality");
        var quality = new Module(Set.of("alert", "kpi"), key);

        link = links(settings(hub.addDevice(device), false, null, Map.of("quality", quality)), null);

        assertTells();
        link.tell(ALERT).get(20, TimeUnit.SECONDS);
        assertThat(hub.taken(device + "/quality"))
                .extracting(Parcel::id)
                .containsExactly(ALERT.id().toString());
        hub.kick(device + "/quality");
        await().until(() -> !link.isOpen());
    }

    @Test
    void isNotLetInWithAnothersCertificate() throws Exception {
        HubPapers others = hub.addDeviceWithCertificate("other");
        hub.addDeviceWithCertificate(device);

        link = links(settings(null, false, null), others);

        assertThatThrownBy(link::open)
                .isInstanceOfSatisfying(
                        LinkAway.class, away -> assertThat(away.isRefused()).isTrue());
    }

    @Test
    void believesNoOtherHub() throws Exception {
        hub.addDevice(device);

        link = linkBelieving(hub.addDeviceWithCertificate("stranger"), settings(hub.addDevice(device), false, null));

        assertThatThrownBy(link::open).isInstanceOf(LinkAway.class);
        assertThat(hub.connects(device)).isZero();
    }

    @Test
    void isToldItsHubByTheProvisioningService() throws Exception {
        var service = new Provisioning(DpsSession.HOST, DpsSession.SCOPE, DpsSession.groupKey(), true);

        link = links(settings(null, false, service), null);

        assertTells();
    }

    @Test
    void isToldItsHubForItsCertificate() throws Exception {
        HubPapers own = hub.addDeviceWithCertificate(device);
        var service = new Provisioning(DpsSession.HOST, DpsSession.SCOPE, null, false);

        link = links(settings(null, false, service), own);

        assertTells();
    }

    @Test
    void tellsSomeKindsByAModuleOfTheDeviceThatItIsToldItIs() throws Exception {
        var service = new Provisioning(DpsSession.HOST, DpsSession.SCOPE, DpsSession.groupKey(), true);
        var quality = new Module(Set.of("alert"), hub.addDevice(device + "/quality"));

        link = links(settings(null, false, service, Map.of("quality", quality)), null);

        assertTells();
        link.tell(ALERT).get(20, TimeUnit.SECONDS);
        assertThat(hub.taken(device + "/quality"))
                .extracting(Parcel::id)
                .containsExactly(ALERT.id().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"MQTT", "WIRE"})
    void knowsNoModulesOfOtherClouds(Kind other) {
        var quality = new Module(Set.of("alert"), null);
        LinkSettings settings = settings(other, null, HubStandIn.HOST, null, null, false, null, Map.of("q", quality));

        assertThatThrownBy(() -> links(settings, null)).hasMessageContaining("mes.cloud.modules");
    }

    @Test
    void isNotProvisionedWithAWrongKey() throws Exception {
        var service = new Provisioning(DpsSession.HOST, DpsSession.SCOPE, hub.addDevice("any"), true);

        link = links(settings(null, false, service), null);

        assertThatThrownBy(link::open).isInstanceOf(LinkAway.class);
    }

    @Test
    void showsItselfAnewBeforeItsSignatureExpires() throws Exception {
        link = links(settings(hub.addDevice(device), false, null), null);
        link.open();
        assertThat(link.isDue()).isFalse();

        clock.jump(Duration.ofMinutes(48));
        assertThat(link.isDue()).isTrue();

        link.close();
        link.open();
        assertThat(link.isDue()).isFalse();
        assertThat(hub.connects(device)).isEqualTo(2);
    }

    @Test
    void isAsDueWhenTheClockJumps() throws Exception {
        link = links(settings(hub.addDevice(device), false, null), null);
        link.open();

        clock.jump(Duration.ofDays(400));
        assertThat(link.isDue()).isTrue();
        clock.jump(Duration.ofDays(-800));
        assertThat(link.isDue()).isFalse();
    }

    @Test
    void hearsWhateverTheHubMaySend() throws Exception {
        link = links(settings(hub.addDevice(device), false, null), null);
        link.open();

        hub.send(device, "%24.mid=m1&p=", "empty value");
        hub.send(device, "%24.mid=m2&p", "no value");
        hub.send(device, "%24.mid=m3&p=%zz", "no escape");
        hub.send(device, "%24.mid=m4&p=a=b", "two equals");
        hub.send(device, "", "");

        await().untilAsserted(() -> assertThat(messages()).hasSize(5));
        assertThat(messages()).extracting(Heard.Message::id).containsExactly("m1", "m2", "m3", "m4", null);
        assertThat(messages()).extracting(one -> one.properties().get("p")).containsExactly("", "", "%zz", "a=b", null);
        assertThat(hub.waiting(device)).isEqualTo(5);
        messages().forEach(one -> one.acknowledge().run());
        await().untilAsserted(() -> assertThat(hub.waiting(device)).isZero());
    }

    private List<Heard.Message> messages() {
        return heard.stream()
                .filter(Heard.Message.class::isInstance)
                .map(Heard.Message.class::cast)
                .toList();
    }

    private void assertTells() throws Exception {
        link.open();
        link.tell(HELLO).get(20, TimeUnit.SECONDS);

        assertThat(hub.taken(device))
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.properties())
                        .containsEntry("$.mid", HELLO.id().toString())
                        .containsEntry("kind", "ü & =/#+%"));
    }

    private LinkSettings settings(String key, boolean isWebSocket, Provisioning provisioning) {
        return settings(Kind.IOT_HUB, null, HubStandIn.HOST, null, key, isWebSocket, provisioning, Map.of());
    }

    private LinkSettings settings(String key, boolean isWebSocket, Provisioning service, Map<String, Module> modules) {
        return settings(Kind.IOT_HUB, null, HubStandIn.HOST, null, key, isWebSocket, service, modules);
    }

    private LinkSettings settings(
            Kind kind,
            String connectionString,
            String host,
            String name,
            String key,
            boolean isWebSocket,
            Provisioning service,
            Map<String, Module> modules) {
        return new LinkSettings(
                kind,
                connectionString,
                host,
                isWebSocket ? hub.webSocketPort() : hub.port(),
                name,
                connectionString == null ? device : null,
                key,
                "hub",
                isWebSocket,
                Duration.ofMinutes(2),
                Duration.ofHours(1),
                Duration.ofSeconds(20),
                Duration.ZERO,
                Duration.ZERO,
                null,
                null,
                "millwright",
                service,
                modules);
    }

    private Link links(LinkSettings settings, HubPapers own) throws Exception {
        var bundles = new DefaultSslBundleRegistry("hub", hub.papers.bundle(own));
        Link made = new Links(settings, bundles, clock).link();
        made.listen(heard::add);
        return made;
    }

    private Link linkBelieving(HubPapers another, LinkSettings settings) throws Exception {
        var bundles = new DefaultSslBundleRegistry("hub", another.bundle(null));
        Link made = new Links(settings, bundles, clock).link();
        made.listen(heard::add);
        return made;
    }
}
