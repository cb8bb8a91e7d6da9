package mes.benchmarks.opcua;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfig;

/** Several readers of one server. */
record Readers(List<Reader> all) implements AutoCloseable {

    static Readers of(int count, Contestant server, OpcUaClientConfig like) throws Exception {
        List<Reader> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(Reader.of(server, like));
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
