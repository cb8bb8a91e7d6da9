package mes.routes.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
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
    }

    /** @throws Rejection INVALID, naming the line and the column */
    <T> List<Line<T>> read(String text, Class<T> type) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CsvSchema header = CsvSchema.emptySchema()
                .withHeader()
                .withColumnSeparator(bare.lines().findFirst().orElse("").contains(";") ? ';' : ',');
        try (MappingIterator<T> lines = mapper.readerFor(type).with(header).readValues(bare)) {
            return all(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<Line<T>> all(MappingIterator<T> lines) throws IOException {
        List<Line<T>> all = new ArrayList<>();
        int number = 1;
        try {
            while (lines.hasNextValue()) {
                number = lines.getParser().currentTokenLocation().getLineNr();
                all.add(new Line<>(number, lines.nextValue()));
            }
            return all;
        } catch (JsonMappingException e) {
            throw Rejection.invalid("line " + number + ", column " + column(e) + ": " + reason(e));
        } catch (JsonProcessingException e) {
            throw Rejection.invalid("line " + number + ": " + e.getOriginalMessage());
        }
    }

    private static String column(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining());
    }

    private static String reason(JsonMappingException e) {
        return e.getCause() instanceof Rejection rejection ? rejection.getMessage() : e.getOriginalMessage();
    }

    /** One line and where it stood. */
    record Line<T>(int number, T content) {

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
