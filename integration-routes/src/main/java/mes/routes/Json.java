package mes.routes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads messages from outside: bounded, strict about what a record asks for, indifferent to what it does not.
 *
 * <p>Whatever cannot be read is a {@link Rejection} INVALID that names the member.
 */
@Component
public final class Json {

    private static final int LONGEST = 256 * 1024;
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxStringLength(64 * 1024)
            .maxNameLength(256)
            .maxNumberLength(64)
            .build();

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper.copyWith(factory())
                .setAnnotationIntrospector(new RequiredUnlessNullable())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        this.mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.String, CoercionAction.Fail);
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(BOUNDS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** @throws Rejection INVALID when it is over 256 KiB or no JSON object */
    public JsonNode read(byte[] payload) {
        if (payload.length > LONGEST) {
            throw Rejection.invalid("longer than 256 KiB");
        }
        try {
            JsonNode message = mapper.readTree(payload);
            if (message.isObject()) {
                return message;
            }
        } catch (JsonProcessingException e) {
            throw Rejection.invalid("not JSON: " + reason(e) + place(e));
        } catch (IOException e) {
            throw Rejection.invalid("not JSON: " + e.getMessage());
        }
        throw Rejection.invalid("not a JSON object");
    }

    /** @throws Rejection INVALID when a member is missing or not what the record asks for */
    public <T> T read(JsonNode message, Class<T> type) {
        try {
            return mapper.treeToValue(message, type);
        } catch (JsonMappingException e) {
            throw Rejection.invalid(whatIsWrong(e));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The members of an object, as maps, lists, texts, numbers and booleans. */
    public Map<String, @Nullable Object> members(JsonNode object) {
        return mapper.convertValue(object, new TypeReference<>() {});
    }

    /** The JSON that maps, lists and the like are. */
    public JsonNode tree(@Nullable Object value) {
        return mapper.valueToTree(value);
    }

    /** A message to the outside: UTF-8. */
    public byte[] write(Object message) {
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : ", at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String reason(JsonProcessingException e) {
        boolean isMore = e instanceof MismatchedInputException;
        return isMore ? "something follows after the object" : e.getOriginalMessage();
    }

    private static String whatIsWrong(JsonMappingException e) {
        String member = e.getPath().stream().map(Json::step).collect(Collectors.joining("."));
        if (e.getCause() instanceof Rejection rejection) {
            return member.isEmpty() ? rejection.getMessage() : member + ": " + rejection.getMessage();
        }
        boolean isMissing = e.getOriginalMessage().startsWith("Missing") || e instanceof InvalidNullException;
        return member + (isMissing ? " is missing" : " is not as it should be");
    }

    private static String step(Reference step) {
        return step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
    }
}
