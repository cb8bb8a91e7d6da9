package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import mes.access.ApplicationCertificate;
import mes.access.ApplicationCertificate.Standing;
import mes.access.ApplicationCertificates;
import mes.access.Certificates;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Journal;
import mes.opcua.OnPlant;
import mes.opcua.Papers;
import mes.opcua.Scada;
import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPlant
class KnownApplicationsTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final String PASSWORD = "correct horse";

    @Autowired
    PlantServer server;

    @Autowired
    ApplicationCertificates certificates;

    @Autowired
    CertificateWatch watch;

    @Autowired
    CertificateMetric metric;

    @Autowired
    Users users;

    @Autowired
    Journal journal;

    final Papers papers = Papers.fresh();
    final String thumbprint = Certificates.thumbprint(papers.certificate());

    @BeforeEach
    void somebodyWhoMayEnter() {
        users.put(new User("watcher", Set.of(Role.OPERATOR), null), PASSWORD, TEST);
    }

    /** The folder outlives the test, and has room for a hundred who were met. */
    @AfterEach
    void forgetThem() {
        if (certificates.all().stream().anyMatch(one -> one.thumbprint().equals(thumbprint))) {
            certificates.remove(thumbprint, TEST);
        }
    }

    @Test
    void trustAnApplicationOnThisMachineWhenTheyMeetIt() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        enter().close();

        assertThat(known().since()).isBetween(before, Instant.now());
        assertThat(known())
                .isEqualTo(ApplicationCertificate.of(papers.certificate(), Standing.TRUSTED, known().since()))
                .extracting(ApplicationCertificate::applicationUri)
                .isEqualTo(papers.uri());
    }

    @Test
    void sendAnApplicationAwayThatIsRejectedUntilItIsTrustedAgain() throws Exception {
        try (Scada scada = enter()) {
            certificates.put(thumbprint, Standing.REJECTED, TEST);

            assertThatThrownBy(() -> scada.browse(NodeIds.ObjectsFolder)).isInstanceOf(UaException.class);
        }
        assertThatThrownBy(this::enter).isInstanceOf(UaException.class);
        assertThat(known().standing()).isEqualTo(Standing.REJECTED);

        certificates.put(thumbprint, Standing.TRUSTED, TEST);

        assertThatCode(() -> enter().close()).doesNotThrowAnyException();
        assertThat(journal.about("application-certificate", thumbprint))
                .extracting("command")
                .containsExactly("REJECTED", "TRUSTED");
    }

    @Test
    void tellWhenTheServersOwnCertificateEnds() {
        MeterRegistry metrics = new SimpleMeterRegistry();

        metric.bindTo(metrics);

        ApplicationCertificate own = certificates.all().stream()
                .filter(one -> one.standing() == Standing.OWN)
                .findFirst()
                .orElseThrow();
        assertThat(metrics.get("mes.opcua.certificate.end").gauge().value())
                .isEqualTo(own.notAfter().getEpochSecond());
    }

    @Test
    void forgetAnApplication() throws Exception {
        enter().close();

        certificates.remove(thumbprint, TEST);

        assertThat(certificates.all()).noneMatch(one -> one.thumbprint().equals(thumbprint));
        assertThatThrownBy(() -> certificates.remove(thumbprint, TEST)).isInstanceOf(Rejection.class);
    }

    @Test
    void leaveTheServersOwnAlone() {
        String own = own().thumbprint();

        assertThatThrownBy(() -> certificates.put(own, Standing.REJECTED, TEST)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> certificates.remove(own, TEST)).isInstanceOf(Rejection.class);
    }

    @Test
    void renewTheServersOwnForTheSameNameAndShowItAtOnce() throws Exception {
        ApplicationCertificate old = own();

        ApplicationCertificate renewed = certificates.renew(TEST);

        assertThat(renewed).isEqualTo(own()).isNotEqualTo(old);
        assertThat(renewed.applicationUri()).isEqualTo(old.applicationUri());
        assertThat(DiscoveryClient.getEndpoints(server.url()).get())
                .extracting(EndpointDescription::getServerCertificate)
                .extracting(KnownApplicationsTest::thumbprintOf)
                .containsOnly(renewed.thumbprint());
        assertThatCode(() -> enter().close()).doesNotThrowAnyException();
    }

    @Test
    void keepTheServersOwnWhileThereIsTime() {
        ApplicationCertificate before = own();

        watch.look();

        assertThat(own()).isEqualTo(before);
    }

    @Test
    void renewTheServersOwnBeforeItsTimeIsOver() {
        ApplicationCertificate before = own();
        Duration untilItIsOver = Duration.between(Instant.now(), before.notAfter());

        new CertificateWatch(certificates, untilItIsOver.plusDays(1)).look();

        assertThat(own()).isNotEqualTo(before);
    }

    private Scada enter() throws UaException {
        return Scada.open(server.url(), Scada.as("watcher", PASSWORD), papers);
    }

    private ApplicationCertificate known() {
        return find(certificates.all().stream()
                .filter(one -> one.thumbprint().equals(thumbprint))
                .toList());
    }

    private ApplicationCertificate own() {
        return find(certificates.all().stream()
                .filter(one -> one.standing() == Standing.OWN)
                .toList());
    }

    private static ApplicationCertificate find(List<ApplicationCertificate> those) {
        assertThat(those).hasSize(1);
        return those.get(0);
    }

    private static String thumbprintOf(ByteString certificate) {
        return Certificates.thumbprint(
                Certificates.read(Base64.getEncoder().encodeToString(certificate.bytesOrEmpty())));
    }
}
