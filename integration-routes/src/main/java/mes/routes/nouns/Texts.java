package mes.routes.nouns;

import java.util.List;
import java.util.stream.Collectors;
import mes.b2mml.Wire;
import mes.b2mml.v0701.CodeType;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.OpenCodeType;
import mes.b2mml.v0701.TextType;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/** What is said in the elements that wrap a text; an absent or blank one says nothing, which is null. */
public final class Texts {

    private Texts() {}

    public static @Nullable String of(@Nullable IdentifierType id) {
        return id == null ? null : said(id.getValue());
    }

    /**
     * An identity that the domain keeps as it is.
     *
     * @throws Rejection INVALID when it has more than 255 characters
     */
    static @Nullable String identity(@Nullable IdentifierType id) {
        String said = of(id);
        if (said != null && said.length() > 255) {
            throw Rejection.invalid("an identifier has more than 255 characters");
        }
        return said;
    }

    /** The first identifier of a list that may be empty. */
    static @Nullable String first(List<IdentifierType> ids) {
        return ids.isEmpty() ? null : of(ids.get(0));
    }

    /** An enumerated word, or the sender's own one where the enumeration says Other. */
    static @Nullable String of(@Nullable OpenCodeType code) {
        if (code == null) {
            return null;
        }
        String other = said(code.getOtherValue());
        return "Other".equals(code.getValue()) && other != null ? other : said(code.getValue());
    }

    static @Nullable String of(@Nullable CodeType code) {
        return code == null ? null : said(code.getValue());
    }

    /** Several texts as one, empty when there is none. */
    static String of(List<TextType> texts) {
        return texts.stream().map(TextType::getValue).map(String::strip).collect(Collectors.joining(" "));
    }

    /** Several texts as one. */
    static @Nullable String description(List<TextType> texts) {
        return said(of(texts));
    }

    static List<TextType> texts(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(Wire.text(text));
    }

    static @Nullable CodeType code(@Nullable String word) {
        return word == null ? null : Wire.code(word);
    }

    /** Has the element say that text, in the language of nobody in particular. */
    static void replace(List<TextType> texts, String text) {
        texts.clear();
        texts.addAll(texts(text));
    }

    static @Nullable IdentifierType id(@Nullable Object id) {
        return id == null ? null : Wire.id(id.toString());
    }

    /** A list of that identifier, or an empty one. */
    static List<IdentifierType> ids(@Nullable Object id) {
        return id == null ? List.of() : List.of(Wire.id(id.toString()));
    }

    private static @Nullable String said(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
