package mes.routes.b2mml;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms that documents are written in; an answer has the form of its request. */
public enum Form {
    XML(MediaType.APPLICATION_XML, MediaType.TEXT_XML),
    JSON(MediaType.APPLICATION_JSON);

    private final MediaType answer;
    private final Set<MediaType> types;

    Form(MediaType... types) {
        this.answer = types[0];
        this.types = Set.of(types);
    }

    public static Optional<Form> of(@Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(contentType));
            return Arrays.stream(values())
                    .filter(form -> form.types.stream().anyMatch(type::equalsTypeAndSubtype))
                    .findFirst();
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    /** The form that a document seems to have, when nobody tells. */
    public static Form guess(byte[] document) {
        for (byte octet : document) {
            if (!Character.isWhitespace(octet)) {
                return octet == '{' ? JSON : XML;
            }
        }
        return XML;
    }

    /** The form that the name of a file tells. */
    public static Form ofFile(String name) {
        return name.endsWith(".json") ? JSON : XML;
    }

    /** What names of files end with. */
    public String extension() {
        return this == XML ? ".xml" : ".json";
    }

    public String contentType() {
        return answer + ";charset=UTF-8";
    }
}
