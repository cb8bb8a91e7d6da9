package mes.access;

import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mes.access.UserMapper.Row;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Change;
import mes.journal.Journal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Users in PostgreSQL. */
@Repository
class StoredUsers implements Users {

    private static final String KIND = "user";
    private static final String CERTIFICATE = "user-certificate";

    private final UserMapper mapper;
    private final Journal journal;
    private final PasswordEncoder encoder;
    private final KnownPasswords known = new KnownPasswords();
    private final SecureRandom random = new SecureRandom();
    private final String nobodysHash;

    StoredUsers(UserMapper mapper, Journal journal, PasswordEncoder encoder) {
        this.mapper = mapper;
        this.journal = journal;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    @Override
    public Optional<User> authenticate(String name, String password) {
        Optional<Row> row = mapper.find(name);
        String hash = row.map(Row::passwordHash).orElse(nobodysHash);
        boolean right = known.matches(hash, password, () -> encoder.matches(password, hash));
        return row.filter(r -> right).map(StoredUsers::user);
    }

    @Override
    public Optional<User> authenticate(String token) {
        return mapper.findByToken(Digests.sha256(token)).map(StoredUsers::user);
    }

    @Override
    public Optional<User> authenticate(X509Certificate certificate) {
        try {
            certificate.checkValidity();
        } catch (CertificateException e) {
            return Optional.empty();
        }
        return mapper.findByCertificate(Certificates.thumbprint(certificate), Certificates.encoded(certificate))
                .map(StoredUsers::user);
    }

    @Override
    public List<User> all() {
        return mapper.all().stream().map(StoredUsers::user).toList();
    }

    @Override
    public Optional<User> find(String name) {
        return mapper.find(name).map(StoredUsers::user);
    }

    @Override
    public List<MachineUser> machines() {
        return mapper.machines();
    }

    @Override
    @Transactional
    public void put(User user, String password, Origin origin) {
        String roles = user.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        mapper.put(
                new Row(user.name(), encoder.encode(password), roles, user.equipment()),
                user.is(Role.MACHINE) ? MosquittoHash.of(password) : null);
        journal.append(new Change(KIND, user.name(), 1, "PUT", origin, user));
    }

    @Override
    @Transactional
    public void delete(String name, Origin origin) {
        User gone = find(name).orElseThrow(() -> Rejection.unknown(KIND, name));
        mapper.delete(name);
        journal.append(new Change(KIND, name, 1, "DELETE", origin, gone));
    }

    @Override
    @Transactional
    public String issueToken(String name, Origin origin) {
        User owner = find(name).orElseThrow(() -> Rejection.unknown(KIND, name));
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        mapper.insertToken(Digests.sha256(token), name);
        journal.append(new Change(KIND, name, 1, "ISSUE_TOKEN", origin, owner));
        return token;
    }

    @Override
    public List<UserCertificate> certificates(String name) {
        return mapper.certificates(name).stream()
                .map(text -> UserCertificate.of(name, Certificates.read(text)))
                .toList();
    }

    @Override
    @Transactional
    public UserCertificate addCertificate(String name, X509Certificate certificate, Origin origin) {
        find(name).orElseThrow(() -> Rejection.unknown(KIND, name));
        UserCertificate added = UserCertificate.of(name, certificate);
        if (mapper.insertCertificate(added.thumbprint(), name, Certificates.encoded(certificate)) == 0) {
            throw Rejection.alreadyExists("certificate", added.thumbprint());
        }
        journal.append(new Change(CERTIFICATE, added.thumbprint(), 1, "ADD", origin, added));
        return added;
    }

    @Override
    @Transactional
    public void removeCertificate(String name, String thumbprint, Origin origin) {
        UserCertificate gone = certificates(name).stream()
                .filter(one -> one.thumbprint().equals(thumbprint))
                .findFirst()
                .orElseThrow(() -> Rejection.unknown("certificate", thumbprint));
        mapper.deleteCertificate(thumbprint, name);
        journal.append(new Change(CERTIFICATE, thumbprint, 1, "REMOVE", origin, gone));
    }

    private static User user(Row row) {
        var roles = Arrays.stream(row.roles().split(",")).map(Role::valueOf).collect(Collectors.toSet());
        return new User(row.name(), roles, row.equipment());
    }
}
