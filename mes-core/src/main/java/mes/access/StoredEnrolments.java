package mes.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mes.access.Enrolment.Command;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.journal.Change;
import mes.journal.Journal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Enrolments in PostgreSQL. */
@Repository
class StoredEnrolments implements Enrolments {

    private static final String KIND = "enrolment";
    private static final int PASSWORD_BYTES = 24;

    private final EnrolmentMapper mapper;
    private final Users users;
    private final EquipmentHierarchy equipment;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StoredEnrolments(EnrolmentMapper mapper, Users users, EquipmentHierarchy equipment, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.users = users;
        this.equipment = equipment;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Offer offer(EquipmentId machine, Duration validity, Origin origin) {
        equipment.get(machine);
        checkName(machine);
        String code = OneTimeCode.random();
        Enrolment offered =
                mapper.put(machine, OneTimeCode.digest(code), clock.instant().plus(validity));
        tell(offered, Command.OFFER, origin);
        return new Offer(offered, code);
    }

    /** No code opens what somebody else has. */
    private void checkName(EquipmentId machine) {
        boolean isSomebodyElse = users.find(machine.value())
                .filter(known -> !known.equals(user(machine)))
                .isPresent();
        if (isSomebodyElse) {
            throw Rejection.notAllowed("another user has the name " + machine);
        }
    }

    @Override
    @Transactional
    public Optional<Credential> redeem(String code) {
        return mapper.take(OneTimeCode.digest(code), clock.instant()).map(this::enrol);
    }

    private Credential enrol(Enrolment redeemed) {
        EquipmentId machine = redeemed.equipment();
        checkName(machine);
        Credential credential = new Credential(machine.value(), password(), machine);
        Origin origin = Origin.of("http", machine.value());
        users.put(user(machine), credential.password(), origin);
        tell(redeemed, Command.REDEEM, origin);
        return credential;
    }

    @Override
    public List<Enrolment> all() {
        return mapper.all();
    }

    @Override
    @Transactional
    public void withdraw(EquipmentId machine, Origin origin) {
        Enrolment gone = mapper.remove(machine).orElseThrow(() -> Rejection.unknown(KIND, machine));
        tell(gone, Command.WITHDRAW, origin);
    }

    private void tell(Enrolment enrolment, Command command, Origin origin) {
        journal.append(new Change(KIND, enrolment.equipment(), enrolment.version(), command, origin, enrolment));
    }

    private static User user(EquipmentId machine) {
        return new User(machine.value(), Set.of(Role.MACHINE), machine);
    }

    private String password() {
        byte[] secret = new byte[PASSWORD_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
