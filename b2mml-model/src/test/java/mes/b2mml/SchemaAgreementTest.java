package mes.b2mml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whatever one of the two schemas refuses, the other does too. */
@TestInstance(Lifecycle.PER_CLASS)
class SchemaAgreementTest {

    private static final int CHANGES_PER_SAMPLE = 4;

    /** Where we accept more: the release that one type lacks, and the noun that one type mistakes. */
    private static final Set<String> MORE_ACCEPTED =
            Set.of("CancelPersonnelInformation", "SyncOperationalLocationClass");

    private final Random random = new Random(701);
    private Map<String, byte[]> samples = Map.of();
    private Schema official;
    private Schema ours;

    @BeforeAll
    void read() {
        Official.assumePresent();
        samples = Official.samples();
        official = Official.schema();
        ours = new Grammar().of(Verb.PROCESS);
    }

    Stream<String> documents() {
        return samples.keySet().stream()
                .filter(name -> !name.startsWith("Get") && !MORE_ACCEPTED.contains(name))
                .filter(name ->
                        Transaction.named(name).isPresent() || Nouns.names().contains(name));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void agreeOnWhatIsValid(String name) throws Exception {
        for (var i = 0; i < CHANGES_PER_SAMPLE; i++) {
            var document = parse(samples.get(name));

            var change = change(document);

            assertThat(isValid(ours, document)).as(change).isEqualTo(isValid(official, document));
        }
    }

    private String change(Document document) {
        var elements = document.getElementsByTagName("*");
        var element = (Element) elements.item(1 + random.nextInt(elements.getLength() - 1));
        var change = Change.values()[random.nextInt(Change.values().length)];
        change.action.accept(element);
        return change + " of " + element.getNodeName();
    }

    private static boolean isValid(Schema schema, Document document) throws Exception {
        try {
            schema.newValidator().validate(new DOMSource(document));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    private static Document parse(byte[] document) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(document));
    }

    private enum Change {
        REMOVAL(element -> element.getParentNode().removeChild(element)),
        REPETITION(element -> element.getParentNode().insertBefore(element.cloneNode(true), element)),
        LAST_TURN(element -> element.getParentNode().appendChild(element)),
        NEW_NAME(element -> element.getOwnerDocument().renameNode(element, Grammar.NAMESPACE, "Surprise")),
        NEW_TEXT(element -> element.setTextContent("surprise")),
        NO_TEXT(element -> element.setTextContent("")),
        NEW_ATTRIBUTE(element -> element.setAttribute("languageID", "en")),
        NO_ATTRIBUTE(element -> element.removeAttribute("actionCode")),
        NIL(element -> {
            element.setTextContent("");
            element.setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:nil", "true");
        });

        private final Consumer<Element> action;

        Change(Consumer<Element> action) {
            this.action = action;
        }
    }
}
