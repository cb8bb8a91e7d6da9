package mes.opcua.jobcontrol;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mes.opcua.isa95.JobControlTypes;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/** What somebody calls a method with. */
final class Arguments {

    private static final int LONGEST_COMMENT = 255;

    private final JobControlTypes types;
    private final List<Variant> values;

    Arguments(JobControlTypes types, Variant @Nullable [] values) {
        this.types = types;
        this.values = values == null ? List.of() : Arrays.asList(values);
    }

    int count() {
        return values.size();
    }

    String text(int i) {
        return Objects.requireNonNullElse(value(i, String.class), "");
    }

    <T extends Record> T structure(int i, Class<T> type) {
        ExtensionObject value = value(i, ExtensionObject.class);
        if (value == null) {
            throw new Unreadable(i, "nothing");
        }
        return readable(i, () -> types.decode(type, value));
    }

    <T extends Record> List<T> structures(int i, Class<T> type) {
        ExtensionObject[] value = value(i, ExtensionObject[].class);
        return value == null ? List.of() : readable(i, () -> types.decode(type, value));
    }

    /** The texts of a comment as one, null for none; in every language in which somebody said something. */
    @Nullable
    String comment(int i) {
        LocalizedText[] texts = value(i, LocalizedText[].class);
        String comment = texts == null
                ? ""
                : Arrays.stream(texts)
                        .map(LocalizedText::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; "));
        return comment.isBlank() ? null : comment.substring(0, Math.min(comment.length(), LONGEST_COMMENT));
    }

    private <T> @Nullable T value(int i, Class<T> type) {
        Object value = values.get(i).value();
        if (value != null && !type.isInstance(value)) {
            throw new Unreadable(i, "no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    private static <T> T readable(int i, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UaSerializationException e) {
            throw new Unreadable(i, String.valueOf(e.getMessage()));
        }
    }
}
