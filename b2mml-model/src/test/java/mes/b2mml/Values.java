package mes.b2mml;

import com.sun.xml.xsom.XSAttributeUse;
import com.sun.xml.xsom.XSFacet;
import com.sun.xml.xsom.XSSimpleType;
import com.sun.xml.xsom.XSType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;

/** What the text of a type may and may not be. */
final class Values {

    private Values() {}

    /** The attributes that elements of a type may have. */
    static Collection<? extends XSAttributeUse> attributes(XSType type) {
        return type.isComplexType() ? type.asComplexType().getAttributeUses() : List.of();
    }

    /** The text of a type, if it is made of text. */
    static Optional<XSSimpleType> text(XSType type) {
        return Optional.ofNullable(
                type.isComplexType() ? type.asComplexType().getContentType().asSimpleType() : type.asSimpleType());
    }

    static String sample(XSType type) {
        return text(type).map(Values::sampleText).orElse("");
    }

    /** The words that the type counts, if it does. */
    static List<String> words(XSSimpleType type) {
        return type.getFacets(XSFacet.FACET_ENUMERATION).stream()
                .map(facet -> facet.getValue().value)
                .toList();
    }

    /** A text that the type does not allow, if there is one. */
    static Optional<String> wrong(XSSimpleType type) {
        return switch (builtIn(type)) {
            case "decimal", "boolean", "dateTime", "duration" -> Optional.of("surprise");
            case "language" -> Optional.of("?");
            default -> words(type).isEmpty() ? Optional.empty() : Optional.of("Surprise");
        };
    }

    private static String sampleText(XSSimpleType type) {
        return words(type).stream().findFirst().orElseGet(() -> switch (builtIn(type)) {
            case "decimal" -> "1";
            case "boolean" -> "true";
            case "dateTime" -> "2026-11-23T06:00:00Z";
            case "duration" -> "PT1H";
            case "language" -> "en";
            default -> "sample";
        });
    }

    private static String builtIn(XSSimpleType type) {
        return type.getTargetNamespace().equals(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                ? type.getName()
                : builtIn(type.getSimpleBaseType());
    }
}
