package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mes.OnMillwright;
import mes.b2mml.Bod;
import mes.b2mml.Reading;
import mes.b2mml.Sender;
import mes.b2mml.Verb;
import mes.b2mml.XmlCodec;
import mes.routes.nouns.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Objects that come back as they were sent, also the parts of them that the domain has no use for. */
@OnMillwright
class RoundTripTest {

    private static final Sender ERP = new Sender("ERP", Clock.systemUTC());

    @Autowired
    XmlCodec codec;

    @Autowired
    Table table;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void keepsPropertiesClassesLocationsAndChildren() throws Exception {
        Bod sent = read(document("detailed-equipment", "RTE"));

        Reply reply = erp.post(write(sent));

        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(shown(sent)).isEqualTo(kept(sent));
    }

    @Test
    void keepsACollectionAndWhatIsInIt() throws Exception {
        Bod sent = read(document("material-information", "RTM"));

        Reply reply = erp.post(write(sent));

        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(shown(sent)).isEqualTo(kept(sent));
        assertThat(show("MaterialSubLot", "RTM-SUB").first("//MaterialSubLot/Status"))
                .isEqualTo("Blocked");
        assertThat(show("MaterialLot", "RTM-LOT").all("//MaterialLot/MaterialSubLot/ID"))
                .containsExactly("RTM-SUB");
    }

    @Test
    void showsACollectionWithWhatChangedInItSince() throws Exception {
        erp.post(document("material-information", "RTC"));

        erp.post(document("materials", "RTC"));

        Reply reply = show("MaterialInformation", "RTC");
        assertThat(reply.first("//MaterialInformation/MaterialDefinition[ID='RTC-CUP']/Description"))
                .isEqualTo("Cup 150 g");
    }

    @Test
    void refusesAnObjectThatIsInItself() throws Exception {
        String self = document("detailed-equipment", "RTS").replace("RTS-CELL", "RTS-LINE");

        Reply reply = erp.post(self);

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons()).containsExactly("Equipment RTS-LINE: Equipment RTS-LINE comes twice in one object");
    }

    @TestFactory
    Stream<DynamicTest> keepsTheSamplesOfTheStandard() throws Exception {
        assumeTrue(StandardSamples.arePresent(), StandardSamples::why);
        erp.post(
                document("equipment", "SAMPLE").replace("SAMPLE-SITE", "string").replace(">Site<", ">Enterprise<"));
        erp.post(document("materials", "SAMPLE").replace("SAMPLE-CUP", "string"));
        return StandardSamples.all().entrySet().stream()
                .filter(sample -> isOfMasterData(sample.getValue()))
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> comesBack(sample.getValue())));
    }

    private boolean isOfMasterData(String document) {
        return codec.read(document.getBytes(UTF_8)) instanceof Bod bod
                && bod.verb() != Verb.GET
                && bod.objects().stream()
                        .allMatch(object -> object.getClass().getSimpleName().equals(bod.noun() + "Type"))
                && table.nouns().stream()
                        .anyMatch(noun -> noun.name().equals(bod.noun())
                                && noun.verbs().contains(Verb.SYNC)
                                && noun instanceof MasterNoun);
    }

    private void comesBack(String document) throws Exception {
        Bod sample = read(understood(numbered(document)));
        Bod sent = Bod.of(Verb.SYNC, sample.noun(), ERP.applicationArea(), sample.objects());

        Reply reply = erp.post(write(sent));

        assertThat(reply.reasons()).isEmpty();
        assertThat(shown(sent)).isEqualTo(kept(sent));
    }

    /** All objects of the samples have the same identifier, and would be inside themselves. */
    private static String numbered(String document) {
        var number = new AtomicInteger();
        String run = "S" + Integer.toHexString(document.hashCode()) + "-";
        return Pattern.compile("(<(?:\\w+:)?ID(?: [^>]*)?>)string<")
                .matcher(document)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + run + number.incrementAndGet() + "<"));
    }

    /** Some words of the samples are none that this plant could mean. */
    private static String understood(String document) {
        return document.replaceAll("(?<tag><(?:\\w+:)?QuantityString(?: [^>]*)?>)string<", "${tag}1<")
                .replaceAll("(<(?:\\w+:)?EquipmentLevel(?: [^>]*)?>)\\w+<", "$1WorkUnit<");
    }

    private List<String> shown(Bod sent) throws Exception {
        Bod get = Bod.of(Verb.GET, sent.noun(), ERP.applicationArea(), identified(sent));
        Reply reply = erp.post(write(get));
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        return kept(read(reply.document()));
    }

    private static List<Object> identified(Bod sent) throws ReflectiveOperationException {
        Object asked = sent.objects().get(0).getClass().getDeclaredConstructor().newInstance();
        Elements.identify(asked, Elements.id(sent.objects().get(0)).orElseThrow());
        return List.of(asked);
    }

    private Reply show(String noun, String id) throws Exception {
        return erp.post(document("get", id).replace("${noun}", noun));
    }

    private List<String> kept(Bod bod) {
        return bod.objects().stream().map(codec::writeObject).toList();
    }

    private String write(Bod bod) {
        return new String(codec.write(bod), UTF_8);
    }

    private Bod read(String document) {
        Reading reading = codec.read(document.getBytes(UTF_8));
        assertThat(reading).as(document).isInstanceOf(Bod.class);
        return (Bod) reading;
    }
}
