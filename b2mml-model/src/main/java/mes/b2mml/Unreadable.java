package mes.b2mml;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Why a document could not be read to its end.
 *
 * @param reason in the language of the machine, if it is the parser's
 */
record Unreadable(Fault.Kind kind, String reason) {

    private static final Pattern PARSERS_PREFIX = Pattern.compile("(?s)ParseError at .*?\\nMessage: ");

    static Unreadable of(Exception e) {
        return causes(e)
                .filter(Refusing.class::isInstance)
                .map(Refusing.class::cast)
                .findFirst()
                .map(refusing -> new Unreadable(refusing.kind(), refusing.getMessage()))
                .orElseGet(() -> new Unreadable(Fault.Kind.NOT_XML, words(e)));
    }

    private static String words(Exception e) {
        var message =
                causes(e).map(Throwable::getMessage).filter(Objects::nonNull).findFirst();
        return PARSERS_PREFIX
                .matcher(message.orElseGet(e::toString))
                .replaceAll("")
                .strip();
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Unreadable::cause);
    }

    /** The parser names a cause as nested only. */
    private static @Nullable Throwable cause(Throwable e) {
        return e instanceof XMLStreamException stream && stream.getNestedException() != null
                ? stream.getNestedException()
                : e.getCause();
    }
}
