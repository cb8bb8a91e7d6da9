package mes.benchmarks.opcua;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Several readers of one server. */
record Readers(List<Reader> all) implements AutoCloseable {

    static Readers like(Client client, int count) throws Exception {
        List<Reader> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(Reader.like(client));
        }
        return new Readers(all);
    }

    Stream<Reader> some(int count) {
        return all.stream().limit(count);
    }

    @Override
    public void close() throws IOException {
        for (Reader reader : all) {
            reader.close();
        }
    }
}
