package mes.opcua.plant;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mes.access.ApplicationCertificate;
import mes.access.ApplicationCertificate.Standing;
import mes.access.ApplicationCertificates;
import mes.access.Certificates;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Change;
import mes.journal.Journal;
import mes.opcua.stack.Application;
import mes.opcua.stack.TrustList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The certificates in the folder of the application. */
@Repository
class KnownApplications implements ApplicationCertificates {

    private static final String KIND = "application-certificate";

    private final Application application;
    private final TrustList known;
    private final Journal journal;
    private final ObjectProvider<PlantServer> server;
    private final Clock clock;

    KnownApplications(Application application, Journal journal, ObjectProvider<PlantServer> server, Clock clock) {
        this.application = application;
        this.known = application.trustList();
        this.journal = journal;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public List<ApplicationCertificate> all() {
        Map<String, Instant> since = known.times();
        return Stream.of(
                        Stream.of(own(application.certificate())),
                        views(known.trusted(), Standing.TRUSTED, since),
                        views(known.issuers(), Standing.ISSUER, since),
                        views(known.rejected(), Standing.REJECTED, since))
                .flatMap(all -> all)
                .toList();
    }

    @Override
    @Transactional
    public ApplicationCertificate put(X509Certificate certificate, Standing standing, Origin origin) {
        checkForeign(certificate);
        ApplicationCertificate now = ApplicationCertificate.of(certificate, standing, clock.instant());
        journal.append(new Change(KIND, now.thumbprint(), 1, standing.name(), origin, now));
        switch (standing) {
            case TRUSTED -> known.trust(certificate);
            case ISSUER -> known.addIssuer(certificate);
            case REJECTED -> known.reject(certificate);
            case OWN -> throw Rejection.notAllowed("the server makes its own certificate");
        }
        server.ifAvailable(PlantServer::endRevokedSessions);
        return now;
    }

    @Override
    @Transactional
    public ApplicationCertificate put(String thumbprint, Standing standing, Origin origin) {
        return put(find(thumbprint), standing, origin);
    }

    @Override
    @Transactional
    public void remove(String thumbprint, Origin origin) {
        X509Certificate certificate = find(thumbprint);
        checkForeign(certificate);
        ApplicationCertificate gone = ApplicationCertificate.of(certificate, Standing.REJECTED, clock.instant());
        journal.append(new Change(KIND, thumbprint, 1, "REMOVE", origin, gone));
        known.reject(certificate);
        server.ifAvailable(PlantServer::endRevokedSessions);
        known.remove(certificate);
    }

    @Override
    @Transactional
    public ApplicationCertificate renew(Origin origin) {
        ApplicationCertificate now = own(application.renew());
        journal.append(new Change(KIND, now.thumbprint(), 1, "RENEW", origin, now));
        server.ifAvailable(PlantServer::showCertificate);
        return now;
    }

    /** It is what it is from when it was made. */
    private static ApplicationCertificate own(X509Certificate certificate) {
        return ApplicationCertificate.of(
                certificate, Standing.OWN, certificate.getNotBefore().toInstant());
    }

    private X509Certificate find(String thumbprint) {
        return Stream.of(List.of(application.certificate()), known.trusted(), known.issuers(), known.rejected())
                .flatMap(List::stream)
                .filter(one -> Certificates.thumbprint(one).equals(thumbprint))
                .findFirst()
                .orElseThrow(() -> Rejection.unknown("certificate", thumbprint));
    }

    private void checkForeign(X509Certificate certificate) {
        if (certificate.equals(application.certificate())) {
            throw Rejection.notAllowed("this is the server's own certificate");
        }
    }

    private static Stream<ApplicationCertificate> views(
            List<X509Certificate> certificates, Standing standing, Map<String, Instant> since) {
        return certificates.stream()
                .map(one -> ApplicationCertificate.of(
                        one, standing, since.getOrDefault(Certificates.thumbprint(one), Instant.EPOCH)));
    }
}
