package mes.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mes.access.MachineUser;
import mes.access.MosquittoHash;
import mes.access.Users;

/**
 * Who may do what, as Mosquitto reads it: {@code passwords} and {@code acl} in a folder, with the server itself and every
 * machine. Mosquitto looks at them when it starts and at each SIGHUP.
 */
final class MosquittoFiles {

    /** A colon ends a name there, and a line ends all. */
    private static final Pattern WRITABLE = Pattern.compile("[^:\\p{Cntrl}]+");

    private final Path folder;
    private final Users users;
    private final MqttServer server;
    private final String serverHash;

    MosquittoFiles(Path folder, Users users, MqttServer server) {
        this.folder = folder;
        this.users = users;
        this.server = server;
        this.serverHash = MosquittoHash.of(server.password());
    }

    /** Each is there as a whole or as it was. */
    void write() throws IOException {
        List<MachineUser> machines = users.machines().stream()
                .filter(machine -> WRITABLE.matcher(machine.name()).matches())
                .toList();
        replace("passwords", ofServer(server.user() + ":" + serverHash), machines, MosquittoFiles::password);
        replace("acl", ofServer("user " + server.user() + "\ntopic readwrite #"), machines, MosquittoFiles::rights);
    }

    /** It may come by a listener that asks nobody who he is. */
    private Stream<String> ofServer(String line) {
        return server.user().isEmpty() ? Stream.empty() : Stream.of(line);
    }

    private void replace(
            String name, Stream<String> ofServer, List<MachineUser> machines, Function<MachineUser, String> line)
            throws IOException {
        String text = Stream.concat(ofServer, machines.stream().map(line)).collect(Collectors.joining("\n", "", "\n"));
        Path fresh =
                OwnerOnly.createFileForGroup(Files.createDirectories(folder).resolve(name + ".new"), text);
        Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password(MachineUser machine) {
        return machine.name() + ":" + machine.mosquittoHash();
    }

    private static String rights(MachineUser machine) {
        MqttUser user = MqttUser.machine(machine.name(), machine.equipment());
        return Stream.of(
                        Stream.of("user " + machine.name()),
                        user.publishes().stream().map(filter -> "topic write " + filter.text()),
                        user.subscriptions().stream().map(filter -> "topic read " + filter.text()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
