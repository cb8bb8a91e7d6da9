package mes.opcua;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** node-opcua, a client that knows nothing of the server: a script of the folder {@code clients} at work. */
public final class Foreigner implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader said;

    private Foreigner(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(new File("clients"))
                .redirectErrorStream(true)
                .start();
        said = process.inputReader(UTF_8);
    }

    /** Runs a script and gives the JSON that it says. */
    public static JsonNode run(String script, String... arguments) throws IOException {
        try (Foreigner foreigner = new Foreigner(script, arguments)) {
            return foreigner.answer();
        }
    }

    /** Starts a script that answers questions. */
    public static Foreigner start(String script, String... arguments) throws IOException {
        Foreigner foreigner = new Foreigner(script, arguments);
        foreigner.answer();
        return foreigner;
    }

    static Foreigner startAt(String script, int port, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(Integer.toString(port)));
        all.addAll(List.of(arguments));
        return start(script, all.toArray(String[]::new));
    }

    /** @param what names and values, by turns */
    public JsonNode ask(String question, Object... what) throws IOException {
        Map<String, Object> asked = new LinkedHashMap<>(Map.of("ask", question));
        for (int i = 0; i < what.length; i += 2) {
            asked.put((String) what[i], what[i + 1]);
        }
        process.outputWriter(UTF_8).write(JSON.writeValueAsString(asked) + "\n");
        process.outputWriter(UTF_8).flush();
        return answer();
    }

    /** The next line that is JSON; the rest is what the client tells its user. */
    private JsonNode answer() throws IOException {
        StringBuilder rest = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.matches("[\\[{\"n].*")) {
                return JSON.readTree(line);
            }
            rest.append(line).append('\n');
        }
        throw new AssertionError("the foreign client said only\n" + rest);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
