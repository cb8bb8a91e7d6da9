package mes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mes.b2mml.Rewording.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever documents of an older release say: it is said in V0701 too, or listed as lost, and never both. */
class TranslationTest {

    private static final int ALL = Integer.MAX_VALUE;

    @ParameterizedTest
    @EnumSource(OlderRelease.class)
    void carriesOverOrListsEveryWord(OlderRelease release) throws Exception {
        var dialect = new Dialect(release);

        for (var way : Anatomy.of(dialect).ways()) {
            var document = element(Specimen.most(way).bytes());
            var losses = new Losses(ALL);

            var translated = forward(dialect, document, losses);

            var said = places(words(document));
            var carried = retained(said, places(words(translated)));
            assertThat(carried).as("%s", way).noneMatch(lost(losses)::contains);
            assertThat(said).as("%s", way).isEqualTo(union(carried, lost(losses)));
        }
    }

    @ParameterizedTest
    @EnumSource(OlderRelease.class)
    void givesBackWhatItCarriedOver(OlderRelease release) throws Exception {
        var dialect = new Dialect(release);

        for (var way : Anatomy.of(dialect).ways()) {
            var document = element(Specimen.most(way).bytes());
            var losses = new Losses(ALL);

            var there = text(forward(dialect, document, new Losses(ALL)));
            var back = translation(dialect, Direction.BACK, losses).of(element(there.getBytes(UTF_8)), document.name());

            assertThat(losses.all()).as("%s", way).isEmpty();
            assertThat(text(forward(dialect, back, losses))).as("%s", way).isEqualTo(there);
        }
    }

    private static Element forward(Dialect dialect, Element document, Losses losses) {
        var bare = new Element(document.name(), Map.of(), "", document.children(), document.place());
        var asked = dialect.transaction(document.name()).orElseThrow();
        return translation(dialect, Direction.FORWARD, losses)
                .of(bare, dialect.newer(asked).name());
    }

    private static Translation translation(Dialect dialect, Direction direction, Losses losses) {
        return new Translation(dialect, direction, Demands.ofTheSchema(), losses);
    }

    private static Stream<Element> words(Element element) {
        var own = element.text().isBlank() ? Stream.<Element>empty() : Stream.of(element);
        return Stream.concat(own, element.children().stream().flatMap(TranslationTest::words));
    }

    private static Set<String> places(Stream<Element> elements) {
        return elements.map(element -> element.place().path()).collect(toSet());
    }

    private static Set<String> lost(Losses losses) {
        return losses.all().stream()
                .map(Loss::path)
                .filter(path -> !path.contains("@"))
                .collect(toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(toSet());
    }

    /** Without what was given on the way, which stands where its parent stood. */
    private static Set<String> retained(Set<String> said, Set<String> translated) {
        return translated.stream().filter(said::contains).collect(toSet());
    }

    private static String text(Element document) {
        return new String(ElementWriting.write(document, Grammar.NAMESPACE), UTF_8);
    }

    private static Element element(byte[] document) throws Exception {
        var reader = PlacedReader.of(new ByteArrayInputStream(document), Limits.DEFAULT);
        reader.toRoot();
        return new ElementReading(reader).read();
    }
}
