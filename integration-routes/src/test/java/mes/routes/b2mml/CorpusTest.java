package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mes.OnMillwright;
import mes.b2mml.Bod;
import mes.b2mml.JsonCodec;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import mes.b2mml.XmlCodec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The documents of docs/b2mml: the story of a plant, told to the server from its beginning to its end.
 *
 * <p>With {@code -Dcorpus.write} what the server answers is written to where it is shown.
 */
@OnMillwright
@TestInstance(Lifecycle.PER_CLASS)
class CorpusTest {

    /** The schema has locations where their classes belong. */
    private static final String NOT_OFFICIAL = "SyncOperationalLocationClass";

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+([+-]\\d\\d:\\d\\d|Z)");

    private static final boolean WRITE = System.getProperty("corpus.write") != null;

    private final Map<String, Reply> replies = new LinkedHashMap<>();

    @Autowired
    Table table;

    @Autowired
    XmlCodec xml;

    @Autowired
    JsonCodec json;

    @BeforeAll
    void tellTheStory(@LocalServerPort int port) throws Exception {
        Erp erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
        for (Example example : Example.requests()) {
            replies.put(example.name(), erp.post(example.document()));
        }
    }

    static List<Example> requests() {
        return Example.requests();
    }

    static List<Example> answers() {
        return Example.answers();
    }

    static List<Example> examples() {
        return Example.all();
    }

    @Test
    void holdsOneOfEachTransactionThatIsServedAndNoOther() {
        List<String> served = table.nouns().stream()
                .flatMap(noun -> noun.verbs().stream().map(verb -> new Transaction(verb, noun.name())))
                .map(Transaction::name)
                .toList();

        assertThat(requests().stream()
                        .map(Example::transaction)
                        .map(Transaction::name)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void holdsValidDocuments(Example example) {
        Bod bod = (Bod) xml.read(example.document().getBytes(UTF_8));

        assertThat(example.name()).startsWith(bod.verb().word() + bod.noun());
        if (bod.verb() != Verb.GET && !example.name().equals(NOT_OFFICIAL)) {
            Official.check(example.document());
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredAsItSays(Example example) {
        Reply reply = Objects.requireNonNull(replies.get(example.name()));

        assertThat(reply.name() + ", " + reply.actionCode())
                .as(reply.document())
                .isEqualTo(example.expected());
    }

    @Test
    void tellsNothingTwice() {
        assertThat(requests()).extracting(Example::identity).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void showsWhatIsAnswered(Example example) throws Exception {
        Reply reply = Objects.requireNonNull(replies.get(example.answered()));
        if (WRITE) {
            example.write(reply.document());
            return;
        }

        assertThat(timeless(example.document())).isEqualTo(timeless(reply.document()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetPerson", "ProcessMaterialLot", "SyncTestResult", "NotifyOperationsEvent"})
    void showsTheSameInJson(String name) throws Exception {
        Path file = Example.FOLDER.resolve(name + ".json");
        byte[] inXml = xml.write((Bod) xml.read(Example.named(name).document().getBytes(UTF_8)));
        if (WRITE) {
            Files.write(file, json.write((Bod) xml.read(inXml)));
        }

        Bod inJson = (Bod) json.read(Files.readAllBytes(file));

        assertThat(new String(xml.write(inJson), UTF_8)).isEqualTo(new String(inXml, UTF_8));
    }

    @Test
    void listsAll() throws Exception {
        Path file = Example.FOLDER.resolve("README.md");
        if (WRITE) {
            Files.writeString(file, Files.readString(file).replaceFirst("(?s)\\| noun \\|.*", index()));
        }

        assertThat(Files.readString(file)).endsWith(index());
    }

    private static String index() {
        return examples().stream()
                .collect(groupingBy(example -> example.transaction().noun(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(noun -> "| %s | %s | %s |\n"
                        .formatted(noun.getKey(), links(noun.getValue(), false), links(noun.getValue(), true)))
                .collect(joining("", "| noun | sent | answered |\n| --- | --- | --- |\n", ""));
    }

    private static String links(List<Example> examples, boolean areAnswers) {
        return examples.stream()
                .filter(example -> example.isAnswer() == areAnswers)
                .map(example -> "[%s](%s.xml)".formatted(label(example), example.name()))
                .collect(joining(", "));
    }

    private static String label(Example example) {
        return example.name().replace(example.transaction().noun(), " ").strip();
    }

    /** Without the comment, who answered when under which identity, and with all times at one offset. */
    private static String timeless(String document) {
        String plain = document.replaceFirst("(?s)\n<!--.*?-->", "")
                .replaceFirst("<CreationDateTime>.*?<", "<CreationDateTime><")
                .replaceFirst("<BODID>.*?<", "<BODID><");
        return TIME.matcher(plain)
                .replaceAll(
                        time -> OffsetDateTime.parse(time.group()).toInstant().toString());
    }
}
