package mes.b2mml;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The schema of B2MML V0701, for whoever makes documents: the files by subject, and one with the transactions. */
public final class Schemas {

    /** The file that holds all the others, and declares the nouns. */
    public static final String NOUNS = "b2mml.xsd";

    /** The file that declares every transaction. */
    public static final String TRANSACTIONS = "bods.xsd";

    /** The namespace of B2MML V0701. */
    public static final String NAMESPACE = Grammar.NAMESPACE;

    private static final String INCLUDING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="%1$s"
                targetNamespace="%1$s" elementFormDefault="qualified">
              <xs:include schemaLocation="%2$s"/>
            %3$s</xs:schema>
            """;

    private Schemas() {}

    /** All files; they name each other as neighbours. */
    public static List<String> files() {
        return Stream.concat(Stream.of(NOUNS, TRANSACTIONS), SchemaFiles.V0701.subjects().stream())
                .toList();
    }

    /** The text of a file, if there is one of that name. */
    public static Optional<String> file(String name) {
        if (name.equals(TRANSACTIONS)) {
            return Optional.of(INCLUDING.formatted(NAMESPACE, NOUNS, declarations(Transaction.all())));
        }
        return Optional.of(name).filter(files()::contains).map(SchemaFiles.V0701::text);
    }

    /** The elements of some transactions, which use the types of {@link #NOUNS} without a prefix. */
    public static String declarations(Collection<Transaction> transactions) {
        return transactions.stream().map(Grammar::declaration).collect(joining());
    }
}
