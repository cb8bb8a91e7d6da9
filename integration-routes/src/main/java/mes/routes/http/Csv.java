package mes.routes.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mes.common.Rejection;
import mes.routes.RequiredUnlessNullable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.stereotype.Component;

/** Reads uploaded CSV (RFC 4180): a header, then lines; commas, or semicolons as spreadsheets of some countries write. */
@Component
final class Csv {

    private final CsvMapper mapper = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES, CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL, CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
            .build();

    Csv(Jackson2ObjectMapperBuilder json) {
        json.configure(mapper);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.setAnnotationIntrospector(new RequiredUnlessNullable());
    }

    /** @throws Rejection INVALID, naming the line and the column */
    <T> List<Line<T>> read(String text, Class<T> type) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (MappingIterator<T> lines =
                mapper.readerFor(type).with(header(bare)).readValues(bare)) {
            return all(lines);
        } catch (UnrecognizedPropertyException e) {
            throw Rejection.invalid("line 1: column " + e.getPropertyName() + " is none of " + known(e));
        } catch (JsonMappingException e) {
            throw Rejection.invalid("line " + line(e.getLocation()) + column(e) + ": " + reason(e));
        } catch (JsonProcessingException e) {
            throw Rejection.invalid("line " + line(e.getLocation()) + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvSchema header(String text) {
        boolean hasSemicolons = text.lines().findFirst().orElse("").contains(";");
        return CsvSchema.emptySchema().withHeader().withColumnSeparator(hasSemicolons ? ';' : ',');
    }

    private static <T> List<Line<T>> all(MappingIterator<T> lines) throws IOException {
        List<Line<T>> all = new ArrayList<>();
        while (lines.hasNextValue()) {
            T content = lines.nextValue();
            all.add(new Line<>(line(lines.getParser().currentTokenLocation()), content));
        }
        return all;
    }

    /** Before the header is read there is no location. */
    private static int line(@Nullable JsonLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static String column(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> ", column " + step.getFieldName())
                .collect(Collectors.joining());
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String reason(JsonMappingException e) {
        if (e instanceof InvalidNullException) {
            return "is missing";
        }
        return e.getCause() instanceof Rejection rejection ? rejection.getMessage() : e.getOriginalMessage();
    }

    /** One line and where it ended. */
    record Line<T>(int number, T content) {

        /** @throws Rejection what the taker refuses, with the line's number */
        void take(Consumer<T> taker) {
            map(taken -> {
                taker.accept(taken);
                return taken;
            });
        }

        /** @throws Rejection what the mapping refuses, with the line's number */
        <R> Line<R> map(Function<T, R> mapping) {
            try {
                return new Line<>(number, mapping.apply(content));
            } catch (Rejection rejection) {
                throw new Rejection(rejection.reason(), "line " + number + ": " + rejection.getMessage());
            }
        }
    }
}
