package mes.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
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
}
