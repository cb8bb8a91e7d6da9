package mes.opcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mes.opcua.Scada;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveNamespaceTest {

    @TempDir
    static Path folder;

    static BareServer server;
    static LiveNamespace nodes;

    Scada scada;

    @BeforeAll
    static void open() {
        server = new BareServer(folder, Limits.standard());
        nodes = server.nodes;
        server.guarded.listen();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void aFolderOfThree() throws Exception {
        nodes.place("folder", "folder", "", NodeIds.ObjectsFolder);
        List.of("second", "first", "third").forEach(LiveNamespaceTest::place);
        scada = server.enter();
    }

    @AfterEach
    void nothing() throws Exception {
        scada.close();
        List.of("second", "first", "third", "folder").forEach(nodes::remove);
    }

    @Test
    void listsPartsInTheOrderInWhichTheyCame() throws Exception {
        nodes.show("folder", "number", NodeIds.Int32, 7, null);

        assertThat(parts()).containsExactly("second", "first", "third", "number");
    }

    @Test
    void linksNodesOnceHoweverOftenItIsSaid() throws Exception {
        place("first");
        nodes.link(nodes.id("folder"), NodeIds.Organizes, nodes.id("first"));
        assertThat(parts()).containsExactly("second", "first", "third");

        nodes.remove("first");
        assertThat(parts()).containsExactly("second", "third");
    }

    @Test
    void linksNodesInAsManyWaysAsThereAre() throws Exception {
        nodes.link(nodes.id("folder"), NodeIds.HasComponent, nodes.id("first"));

        assertThat(parts()).containsExactly("second", "first", "third", "first");
    }

    @Test
    void listsLastWhatWasRemovedAndComesAgain() throws Exception {
        nodes.remove("second");
        place("second");

        assertThat(parts()).containsExactly("first", "third", "second");
    }

    @Test
    void listsWhatWasMovedInItsNewPlaceOnly() throws Exception {
        nodes.move("third", "", nodes.id("first"), NodeIds.Organizes);

        assertThat(parts()).containsExactly("second", "first");
        assertThat(scada.browse(nodes.id("first"))).containsExactly("third");
    }

    private static void place(String part) {
        nodes.place(part, part, "", nodes.id("folder"));
    }

    private List<String> parts() throws UaException {
        return scada.browse(nodes.id("folder"));
    }
}
