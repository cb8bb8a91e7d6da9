package mes.opcua.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** What the press keeps without power, as a PLC's retentive memory does. */
final class PressMemory {

    private final Path file;

    PressMemory(Path file) {
        this.file = file;
    }

    PressProgram.Memory read() {
        Properties values = load();
        return new PressProgram.Memory(
                values.getProperty("loaded", ""),
                Integer.parseInt(values.getProperty("left", "0")),
                Integer.parseInt(values.getProperty("good", "0")),
                Integer.parseInt(values.getProperty("scrap", "0")));
    }

    void write(PressProgram.Memory memory) {
        Properties values = new Properties();
        values.setProperty("loaded", memory.loaded());
        values.setProperty("left", Integer.toString(memory.left()));
        values.setProperty("good", Integer.toString(memory.good()));
        values.setProperty("scrap", Integer.toString(memory.scrap()));
        store(values);
    }

    private Properties load() {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return values;
    }

    private void store(Properties values) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        StringWriter text = new StringWriter();
        try {
            values.store(text, null);
            Files.writeString(next, text.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
