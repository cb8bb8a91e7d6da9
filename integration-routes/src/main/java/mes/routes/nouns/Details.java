package mes.routes.nouns;

import java.util.Optional;
import mes.b2mml.XmlCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the domain keeps in the words of B2MML because it has no use of its own for it; other edges have other words. */
@Component
final class Details {

    private final XmlCodec codec;

    Details(XmlCodec codec) {
        this.codec = codec;
    }

    String of(Object object) {
        return codec.writeObject(object);
    }

    /** The object, if the details are one of that type. */
    <T> Optional<T> read(@Nullable String details, Class<T> type) {
        String element = "<" + type.getSimpleName().replaceFirst("Type$", "");
        return Optional.ofNullable(details)
                .filter(text -> text.startsWith(element) && !Character.isLetter(text.charAt(element.length())))
                .map(text -> codec.readObject(text, type));
    }
}
