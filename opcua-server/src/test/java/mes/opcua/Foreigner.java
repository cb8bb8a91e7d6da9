package mes.opcua;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** node-opcua, a client that knows nothing of the server: a script of the folder {@code clients} at work. */
public final class Foreigner {

    private Foreigner() {}

    /** Runs a script and gives the JSON that it says last. */
    public static JsonNode run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(new File("clients"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " said\n" + said);
        }
        String[] lines = said.strip().split("\n");
        return new ObjectMapper().readTree(lines[lines.length - 1]);
    }
}
