package mes.opcua.stack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mes.opcua.Foreigner;
import mes.opcua.Scada;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.ViewDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A folder of twenty-five, on a server that tells ten references at once and keeps three continuation points. */
class ModestViewsTest {

    private static final int ALL = 25;
    private static final int AT_ONCE = 10;
    private static final int POINTS = 3;

    @TempDir
    static Path folder;

    static BareServer server;
    static LiveNamespace nodes;

    Scada scada;

    @BeforeAll
    static void aFolder() {
        Limits limits = new Binder(new MapConfigurationPropertySource(
                        Map.of("limits.references-per-browse", AT_ONCE, "limits.browse-continuation-points", POINTS)))
                .bindOrCreate("limits", Limits.class);
        server = new BareServer(folder, limits);
        nodes = server.nodes;
        nodes.place("folder", "folder", "", NodeIds.ObjectsFolder);
        IntStream.range(0, ALL).forEach(i -> nodes.place("part" + i, "part" + i, "", nodes.id("folder")));
        server.guarded.listen();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void somebody() throws Exception {
        scada = server.enter();
    }

    @AfterEach
    void nobody() throws Exception {
        scada.close();
    }

    @Test
    void tellsSoManyReferencesAtOnceAndTheRestLater() throws Exception {
        List<Integer> pages = new ArrayList<>();
        Set<String> names = new HashSet<>();

        BrowseResult page = browse(0, below("folder")).get(0);
        while (true) {
            pages.add(names(page).size());
            names.addAll(names(page));
            if (page.getContinuationPoint().isNullOrEmpty()) {
                break;
            }
            page = next(false, page.getContinuationPoint()).get(0);
        }

        assertThat(pages).containsExactly(10, 10, 5);
        assertThat(names).hasSize(ALL);
    }

    @Test
    void tellsAForeignClientAllThatItAsksForAFewAtATime() throws Exception {
        JsonNode said = Foreigner.run("browse.mjs", server.url(), "somebody", "secret", "urn:test", "folder", "4");

        assertThat(said.path("pages").toString()).isEqualTo("[4,4,4,4,4,4,1]");
        assertThat(said.path("names")).hasSize(ALL);
        assertThat(said.path("released").asText()).isEqualTo("Good");
        assertThat(said.path("afterwards").asText()).isEqualTo("BadContinuationPointInvalid");
    }

    @Test
    void answersEachNodeOfARequestForItself() throws Exception {
        var nowhere = new BrowseDescription(nodes.id("folder"), BrowseDirection.Invalid, null, true, uint(0), uint(63));

        List<BrowseResult> results = browse(1, nowhere, below("nothing"), below("part1"), below("folder"));

        assertThat(statuses(results))
                .containsExactly(
                        StatusCodes.Bad_BrowseDirectionInvalid,
                        StatusCodes.Bad_NodeIdUnknown,
                        StatusCodes.Good,
                        StatusCodes.Good);
        assertThat(names(results.get(2))).isEmpty();
        assertThat(names(results.get(3))).hasSize(1);
    }

    @Test
    void tellsSoManyReferencesOfAllNodesTogether() throws Exception {
        List<BrowseResult> results = browse(7, below("folder"), below("folder"), below("folder"));

        assertThat(results).extracting(result -> names(result).size()).containsExactly(7, 3, 0);
        assertThat(statuses(results)).endsWith(StatusCodes.Bad_NoContinuationPoints);
        assertThat(names(next(false, results.get(1).getContinuationPoint()).get(0)))
                .hasSize(7)
                .doesNotContainAnyElementsOf(names(results.get(1)));
    }

    @Test
    void keepsSoManyContinuationPointsForASession() throws Exception {
        List<ByteString> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            points.add(browse(1, below("folder")).get(0).getContinuationPoint());
        }
        assertThat(statuses(browse(1, below("folder")))).containsExactly(StatusCodes.Bad_NoContinuationPoints);

        next(true, points.get(0));

        assertThat(statuses(browse(1, below("folder")))).containsExactly(StatusCodes.Good);
        assertThat(statuses(next(false, points.get(0)))).containsExactly(StatusCodes.Bad_ContinuationPointInvalid);
        assertThatThrownBy(() -> next(
                        true, Collections.nCopies(POINTS + 1, points.get(1)).toArray(ByteString[]::new)))
                .isInstanceOfSatisfying(
                        UaException.class,
                        e -> assertThat(e.getStatusCode().getValue()).isEqualTo(StatusCodes.Bad_TooManyOperations));
    }

    @Test
    void goesOnForNobodyElse() throws Exception {
        ByteString point = browse(1, below("folder")).get(0).getContinuationPoint();

        try (Scada other = server.enter()) {
            assertThat(other.milo()
                            .browseNext(false, List.of(point))
                            .getResults()[0]
                            .getStatusCode()
                            .getValue())
                    .isEqualTo(StatusCodes.Bad_ContinuationPointInvalid);
        }
    }

    @Test
    void declinesARequestForNothingAndForTooMuch() {
        assertThatThrownBy(() -> browse(0)).isInstanceOf(UaException.class);
        assertThatThrownBy(() ->
                        browse(0, Collections.nCopies(1_001, below("folder")).toArray(BrowseDescription[]::new)))
                .isInstanceOf(UaException.class);
    }

    private List<BrowseResult> browse(int most, BrowseDescription... what) throws UaException {
        var view = new ViewDescription(NodeId.NULL_VALUE, DateTime.NULL_VALUE, uint(0));
        return Arrays.asList(
                scada.milo().browse(view, uint(most), List.of(what)).getResults());
    }

    private List<BrowseResult> next(boolean isRelease, ByteString... points) throws UaException {
        return Arrays.asList(scada.milo().browseNext(isRelease, List.of(points)).getResults());
    }

    private static BrowseDescription below(String id) {
        return new BrowseDescription(nodes.id(id), BrowseDirection.Forward, NodeIds.Organizes, true, uint(0), uint(63));
    }

    private static Set<String> names(BrowseResult result) {
        ReferenceDescription[] references = result.getReferences();
        return references == null
                ? Set.of()
                : Stream.of(references)
                        .map(reference ->
                                String.valueOf(reference.getBrowseName().name()))
                        .collect(toSet());
    }

    private static List<Long> statuses(List<BrowseResult> results) {
        return results.stream().map(result -> result.getStatusCode().getValue()).toList();
    }
}
