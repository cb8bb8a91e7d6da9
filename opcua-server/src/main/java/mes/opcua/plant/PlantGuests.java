package mes.opcua.plant;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import mes.access.Doorkeeper;
import mes.access.Role;
import mes.access.TooManyGuesses;
import mes.access.User;
import mes.access.Users;
import mes.opcua.stack.Guests;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The users of the server as guests of its OPC UA; a machine's user sees that machine only, and here is the whole plant. */
@Component
record PlantGuests(Users users, Doorkeeper doorkeeper) implements Guests {

    /** While the database is away nobody comes in. */
    @Override
    public Optional<String> by(String name, String password, String address) {
        try {
            return doorkeeper.letIn(name, password, address).flatMap(PlantGuests::admitted);
        } catch (TooManyGuesses | DataAccessException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> by(X509Certificate certificate) {
        try {
            return users.authenticate(certificate).flatMap(PlantGuests::admitted);
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    /** Nor is anybody sent away then. */
    @Override
    public boolean mayStay(String name) {
        try {
            return users.find(name).flatMap(PlantGuests::admitted).isPresent();
        } catch (DataAccessException e) {
            return true;
        }
    }

    @Override
    public boolean mayAudit(String name) {
        try {
            return users.find(name).filter(user -> user.is(Role.ADMINISTRATOR)).isPresent();
        } catch (DataAccessException e) {
            return false;
        }
    }

    private static Optional<String> admitted(User user) {
        return user.roles().equals(Set.of(Role.MACHINE)) ? Optional.empty() : Optional.of(user.name());
    }
}
