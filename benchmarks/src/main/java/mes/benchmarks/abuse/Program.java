package mes.benchmarks.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mes.benchmarks.Memory;

/** A program of this package in a process of its own, which says a word when it is ready and ends with its input. */
record Program(Process process, String said) implements AutoCloseable {

    private static final String READY = "ready ";

    static Program start(Class<?> program, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(
                List.of(java, "-Xmx1g", "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader(UTF_8);
        Program started = new Program(process, ready(output));
        Thread drain = new Thread(() -> drain(output));
        drain.setDaemon(true);
        drain.start();
        return started;
    }

    /** Nobody waits for a reader of its log. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // it has ended
        }
    }

    private static String ready(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new IOException("the program ended before it was ready");
    }

    static void ready(String word) throws IOException {
        System.out.println(READY + word);
        while (System.in.read() >= 0) {
            // until whoever started this goes away
        }
    }

    long residentMegabytes() throws IOException {
        return Memory.residentMegabytes(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
