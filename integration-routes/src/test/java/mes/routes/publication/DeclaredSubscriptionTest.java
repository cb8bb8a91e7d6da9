package mes.routes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import mes.OnMillwright;
import mes.SelfSigned;
import mes.b2mml.Demand;
import mes.common.Origin;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.CursorStatus;
import mes.journal.Cursors;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialUse;
import mes.operations.OperationsRequestId;
import mes.publication.Receiver;
import mes.publication.Receiver.Authentication;
import mes.publication.Receiver.Form;
import mes.publication.Subscription;
import mes.publication.Subscription.Model;
import mes.publication.SubscriptionId;
import mes.publication.Subscriptions;
import mes.routes.b2mml.Official;
import mes.routes.publication.BusinessSystem.Told;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.Work;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Performance as it is pushed to the business system. */
@OnMillwright
@DirtiesContext
class DeclaredSubscriptionTest {

    private static final Origin MACHINE = Origin.of("mqtt", "machine");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final BusinessSystem ERP = start();

    @Autowired
    JobControl control;

    @Autowired
    EquipmentHierarchy hierarchy;

    @Autowired
    Cursors cursors;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    CamelContext camel;

    @DynamicPropertySource
    static void erp(DynamicPropertyRegistry properties) {
        properties.add("mes.erp.url", ERP::url);
        properties.add("mes.erp.user", () -> "millwright");
        properties.add("mes.erp.password", () -> "s3cret");
        properties.add("mes.wire.receiver-queue", () -> "mock:queue");
    }

    @AfterEach
    void leave() {
        ERP.leave();
    }

    @Test
    void tellsWhatCameOfAJob() throws Exception {
        ERP.arrive();

        finish("TELL-1");

        Told told = toldAbout("TELL", 1).get(0);
        Official.check(told.document());
        assertThat(told.bod().name()).isEqualTo("ProcessWorkPerformance");
        assertThat(told.bod().answerDemand()).isEqualTo(Demand.ALWAYS);
        assertThat(told.document())
                .contains(
                        "<WorkScheduleID>WEEK</WorkScheduleID>",
                        "<WorkRequestID>REQUEST</WorkRequestID>",
                        "<JobOrderID>TELL-1</JobOrderID>",
                        "<JobState>Completed</JobState>",
                        "<QuantityString>48</QuantityString>");
        assertThat(told.authorization()).isEqualTo("Basic bWlsbHdyaWdodDpzM2NyZXQ=");
    }

    @Test
    void keepsEverythingForAnErpThatIsAway() throws Exception {
        finish("AWAY-1");
        finish("AWAY-2");
        finish("AWAY-3");
        await().until(() -> cursor().failingSince() != null);
        long backlog = cursor().backlog();

        ERP.arrive();

        assertThat(backlog).isPositive();
        assertThat(toldAbout("AWAY", 3)).extracting(Told::subject).containsExactly("AWAY-1", "AWAY-2", "AWAY-3");
        await().until(() -> cursor().backlog() == 0 && cursor().failingSince() == null);
        assertThat(ERP.toldAbout("AWAY")).hasSize(3);
    }

    @Test
    void setsAsideWhatTheErpRejectsAndGoesOn() throws Exception {
        ERP.arrive();
        ERP.refuse("BAD-1", "order BAD-1 is closed");

        finish("BAD-1");
        finish("BAD-2");

        assertThat(toldAbout("BAD", 2)).extracting(Told::subject).containsExactly("BAD-1", "BAD-2");
        await().untilAsserted(() -> assertThat(cursors.setAside()).anySatisfy(entry -> {
            assertThat(entry.cursor()).isEqualTo("erp");
            assertThat(entry.id()).isEqualTo("BAD-1");
            assertThat(entry.reason()).isEqualTo("ERP rejected it: order BAD-1 is closed");
        }));
    }

    @Test
    void sendsWhatWasSetAsideOnceMoreUnderTheSameIdentity() throws Exception {
        ERP.arrive();
        ERP.refuse("MIND-1", "not yet");
        finish("MIND-1");
        await().until(() -> isSetAside("MIND-1"));
        ERP.changeItsMind("MIND-1");

        cursors.sendAgain("erp", closed("MIND-1").position());

        List<Told> told = toldAbout("MIND", 2);
        assertThat(told.get(1).id()).isEqualTo(told.get(0).id());
        assertThat(told.get(1).document()).isEqualTo(told.get(0).document());
        await().until(() -> !isSetAside("MIND-1"));
    }

    @Test
    void triesAgainWhileTheErpIsOutOfOrderAndUnderTheSameIdentity() throws Exception {
        ERP.arrive();
        ERP.fail("FAIL-1", 503, 401, 404);

        finish("FAIL-1");

        assertThat(toldAbout("FAIL", 4))
                .extracting(Told::id)
                .containsOnly(ERP.toldAbout("FAIL").get(0).id());
        await().until(() -> cursor().failingSince() == null);
        assertThat(isSetAside("FAIL-1")).isFalse();
    }

    @Test
    void setsAsideWhatTheErpRefusesByItsStatus() throws Exception {
        ERP.arrive();
        ERP.fail("STAT-1", 422);

        finish("STAT-1");

        await().until(() -> isSetAside("STAT-1"));
        assertThat(ERP.toldAbout("STAT")).hasSize(1);
    }

    @Test
    void isASubscriptionLikeAnyOtherButForItsMaster() {
        Subscription declared = subscriptions.get(Subscription.DECLARED);

        assertThat(declared.declared()).isTrue();
        assertThat(declared.nouns()).containsExactly("WorkPerformance");
        assertThatThrownBy(() -> subscriptions.enable(declared.id(), false, MACHINE))
                .isInstanceOf(Rejection.class)
                .hasMessage("only configuration can change the subscription erp");
    }

    @Test
    void tellsByAWireOfTheConfiguration() throws Exception {
        MockEndpoint queue = camel.getEndpoint("mock:queue", MockEndpoint.class);
        queue.expectedMessageCount(1);
        Receiver receiver = new Receiver("QUEUE", "wire:queue", Form.XML, Authentication.NONE, null);
        SubscriptionId id = new SubscriptionId("queue");

        subscriptions.add(
                Subscription.of(id, receiver, Model.PUBLISH, List.of("Equipment"), true), null, null, MACHINE);
        hierarchy.put(new EquipmentId("WIRED"), EquipmentLevel.SITE, null, "", MACHINE);

        queue.assertIsSatisfied(PATIENCE.toMillis());
        assertThat(queue.getExchanges().get(0).getMessage().getBody(String.class))
                .contains("<SyncEquipment", "<ID>WIRED</ID>");
        subscriptions.remove(id, MACHINE);
    }

    @Test
    void trustsNobodyWithoutACertificate() throws Exception {
        HttpsServer stranger = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        stranger.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.fresh().context()));
        stranger.start();
        String url = "https://127.0.0.1:" + stranger.getAddress().getPort() + "/";
        SubscriptionId id = new SubscriptionId("stranger");
        Receiver receiver = new Receiver("STRANGER", url, Form.XML, Authentication.NONE, null);

        subscriptions.add(
                Subscription.of(id, receiver, Model.PUBLISH, List.of("Equipment"), true), null, null, MACHINE);
        hierarchy.put(new EquipmentId("SAFE"), EquipmentLevel.SITE, null, "", MACHINE);

        await().untilAsserted(() -> assertThat(cursor("subscription:stranger").failure())
                .contains("unable to find valid certification path"));
        subscriptions.remove(id, MACHINE);
        stranger.stop(0);
    }

    private static BusinessSystem start() {
        try {
            return new BusinessSystem();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void finish(String id) {
        JobOrderId order = new JobOrderId(id);
        hierarchy.put(new EquipmentId("PUSH-CELL"), EquipmentLevel.WORK_UNIT, null, "", MACHINE);
        control.store(order, work(), MACHINE);
        control.execute(order, JobCommand.START, MACHINE);
        control.execute(order, JobCommand.BEGIN, MACHINE);
        control.count(order, new BigDecimal(48), BigDecimal.ONE, BigDecimal.ZERO, MACHINE);
        control.execute(order, JobCommand.COMPLETE, MACHINE);
    }

    private static Work work() {
        MaterialAmount product = new MaterialAmount(
                new MaterialDefinitionId("YOG-150"),
                null,
                MaterialUse.PRODUCED,
                new Quantity(new BigDecimal(50), "C62"));
        return new Work(
                new OperationsRequestId("REQUEST"),
                "WEEK",
                "FILL",
                new EquipmentId("PUSH-CELL"),
                "",
                0,
                null,
                null,
                List.of(product),
                List.of());
    }

    private static List<Told> toldAbout(String prefix, int times) {
        await().until(() -> ERP.toldAbout(prefix).size() >= times);
        return ERP.toldAbout(prefix);
    }

    private CursorStatus cursor() {
        return cursor("erp");
    }

    private CursorStatus cursor(String name) {
        return cursors.all().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isSetAside(String job) {
        return cursors.setAside().stream().anyMatch(entry -> entry.id().equals(job));
    }

    private JournalEntry closed(String job) {
        return journal.about("job-response", job).stream()
                .filter(entry -> entry.command().equals("CLOSE"))
                .findFirst()
                .orElseThrow();
    }
}
