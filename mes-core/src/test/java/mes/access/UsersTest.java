package mes.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.UUID;
import mes.OnPostgres;
import mes.SelfSigned;
import mes.common.Origin;
import mes.common.Reason;
import mes.common.Rejection;
import mes.journal.Journal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class UsersTest {

    private static final Origin TEST = Origin.of("test", "tester");

    @Autowired
    Users users;

    @Autowired
    Journal journal;

    final User olga = new User("olga-" + UUID.randomUUID(), Set.of(Role.OPERATOR), null);

    @Test
    void letsInByTheRightPasswordOnly() {
        users.put(olga, "first secret", TEST);

        assertThat(users.authenticate(olga.name(), "first secret")).contains(olga);
        assertThat(users.authenticate(olga.name(), "First secret")).isEmpty();
        assertThat(users.authenticate("nobody", "first secret")).isEmpty();
    }

    @Test
    void forgetsTheOldPasswordAtOnce() {
        users.put(olga, "first secret", TEST);
        users.authenticate(olga.name(), "first secret");

        users.put(olga, "second secret", TEST);

        assertThat(users.authenticate(olga.name(), "first secret")).isEmpty();
        assertThat(users.authenticate(olga.name(), "second secret")).contains(olga);
    }

    @Test
    void letsInByATokenUntilTheUserIsDeleted() {
        users.put(olga, "first secret", TEST);
        String token = users.issueToken(olga.name(), TEST);

        assertThat(users.authenticate(token)).contains(olga);

        users.delete(olga.name(), TEST);

        assertThat(users.authenticate(token)).isEmpty();
        assertThat(users.authenticate(olga.name(), "first secret")).isEmpty();
    }

    @Test
    void keepsSecretsOutOfTheJournal() {
        users.put(olga, "first secret", TEST);
        String token = users.issueToken(olga.name(), TEST);

        assertThat(journal.about("user", olga.name()).toString()).doesNotContain("first secret", token);
    }

    @Test
    void letsInByACertificateUntilItIsTakenAway() throws Exception {
        users.put(olga, "first secret", TEST);
        X509Certificate certificate = SelfSigned.fresh().certificate();

        UserCertificate added = users.addCertificate(olga.name(), certificate, TEST);

        assertThat(users.authenticate(certificate)).contains(olga);
        assertThat(users.authenticate(SelfSigned.fresh().certificate())).isEmpty();
        assertThat(users.certificates(olga.name())).containsExactly(added);

        users.removeCertificate(olga.name(), added.thumbprint(), TEST);

        assertThat(users.authenticate(certificate)).isEmpty();
    }

    @Test
    void letsNobodyInByACertificateWhoseTimeIsOver() throws Exception {
        users.put(olga, "first secret", TEST);
        X509Certificate expired = SelfSigned.since(3).certificate();
        users.addCertificate(olga.name(), expired, TEST);

        assertThat(users.authenticate(expired)).isEmpty();
    }

    @Test
    void givesACertificateToOneUserOnly() throws Exception {
        User otto = new User("otto-" + UUID.randomUUID(), Set.of(Role.OPERATOR), null);
        users.put(olga, "first secret", TEST);
        users.put(otto, "other secret", TEST);
        X509Certificate certificate = SelfSigned.fresh().certificate();
        users.addCertificate(olga.name(), certificate, TEST);

        assertThatThrownBy(() -> users.addCertificate(otto.name(), certificate, TEST))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.reason()).isEqualTo(Reason.ALREADY_EXISTS));
        assertThat(users.authenticate(certificate)).contains(olga);
    }

    @Test
    void readsNoCertificateWhereThereIsNone() {
        assertThatThrownBy(() -> Certificates.read("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----"))
                .isInstanceOf(Rejection.class);
    }
}
