package mes.b2mml;

import static java.util.stream.Collectors.joining;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The schemas that documents are held against, composed from the files by subject and the table of transactions.
 *
 * <p>Part 5 lets a GET carry a partial noun, which the standard's schema forbids to 20 nouns. GET therefore has a grammar
 * of its own, where all that a noun may hold is optional.
 */
final class Grammar {

    static final String NAMESPACE = "http://www.mesa.org/xml/B2MML";

    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="%1$s" targetNamespace="%1$s"
                elementFormDefault="qualified">
            %2$s
            </xs:schema>""";

    private static final String TRANSACTION = """
            <xs:element name="%s">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="ApplicationArea" type="TransApplicationAreaType"/>
                  <xs:element name="DataArea">
                    <xs:complexType>
                      <xs:sequence>
                        <xs:element name="%s" type="Trans%2$sType"/>
                        %s
                      </xs:sequence>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
                %s
              </xs:complexType>
            </xs:element>
            """;

    private static final String RELEASE = """
            <xs:attribute name="releaseID" type="xs:normalizedString" use="%s"/>
            <xs:attribute name="versionID" type="xs:normalizedString"/>
            """;

    private static final String OBJECTS = """
            <xs:element name="%1$s" type="%1$sType" minOccurs="%2$d" maxOccurs="unbounded"/>
            """;

    private static final String EITHER = """
            <xs:choice maxOccurs="unbounded">
              <xs:element name="%1$s" type="%1$sType"/>
              <xs:element name="%2$s" type="%2$sType"/>
            </xs:choice>
            """;

    /** The terms of GET are no noun; and the nouns of recipes, which may be empty anyway, would become ambiguous. */
    private static final Set<String> AS_THEY_ARE = Set.of("transactions.xsd", "recipes.xsd");

    private final Schema strict =
            compile(text(transaction -> transaction.verb() != Verb.GET, UnaryOperator.identity()));
    private final Schema lenient = compile(text(transaction -> transaction.verb() == Verb.GET, Grammar::allOptional));

    Schema of(Verb verb) {
        return verb == Verb.GET ? lenient : strict;
    }

    /** The whole standard, GET as strict as the rest. */
    static String text() {
        return text(NAMESPACE, SchemaFiles.V0701, Transaction.all());
    }

    /** The schema of another release as far as those transactions need it; its nouns may be partial as they are. */
    static String text(String namespace, SchemaFiles files, List<Transaction> transactions) {
        return text(namespace, files, transactions.stream(), UnaryOperator.identity());
    }

    private static String text(Predicate<Transaction> selected, UnaryOperator<String> nouns) {
        return text(NAMESPACE, SchemaFiles.V0701, Transaction.all().stream().filter(selected), nouns);
    }

    private static String text(
            String namespace, SchemaFiles files, Stream<Transaction> transactions, UnaryOperator<String> nouns) {
        var declarations = files.declarationsOfRoots()
                + files.subjects().stream()
                        .map(file -> ofSubject(file, files, nouns))
                        .collect(joining())
                + transactions.map(Grammar::declaration).collect(joining());
        return SCHEMA.formatted(namespace, declarations);
    }

    private static String ofSubject(String file, SchemaFiles files, UnaryOperator<String> nouns) {
        var declarations = files.declarations(file);
        return AS_THEY_ARE.contains(file) ? declarations : nouns.apply(declarations);
    }

    private static String allOptional(String declarations) {
        return declarations
                .replaceAll(" minOccurs=\"\\d+\"", "")
                .replaceAll("<xs:(element|choice|group(?= ref))", "<xs:$1 minOccurs=\"0\"")
                .replace(" use=\"required\"", "");
    }

    static String declaration(Transaction transaction) {
        return transaction.names().stream()
                .map(name -> TRANSACTION.formatted(
                        name, transaction.verb().element(), objects(transaction), release(transaction)))
                .collect(joining());
    }

    private static String objects(Transaction transaction) {
        return switch (transaction.name()) {
            case "GetErrorMessage", "ShowErrorMessage", "GetTransactionProfile", "ShowTransactionProfile" ->
                OBJECTS.formatted(transaction.noun(), 0);
            case "SyncOperationalLocationClass" -> EITHER.formatted("OperationalLocation", "OperationalLocationClass");
            default -> OBJECTS.formatted(transaction.noun(), 1);
        };
    }

    /** The schema knows no release on two transactions; one of them is likely to carry it all the same. */
    private static String release(Transaction transaction) {
        return switch (transaction.name()) {
            case "ConfirmBOD" -> "";
            case "CancelPersonnelInformation" -> RELEASE.formatted("optional");
            default -> RELEASE.formatted("required");
        };
    }

    static Schema compile(String text) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new EnglishSchema(factory.newSchema(new StreamSource(new StringReader(text))));
        } catch (SAXException e) {
            throw new IllegalStateException("The grammar of B2MML does not compile", e);
        }
    }
}
