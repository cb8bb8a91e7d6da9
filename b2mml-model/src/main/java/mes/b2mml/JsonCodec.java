package mes.b2mml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Transactions as B2MML-JSON: one object with one member, named for the transaction.
 *
 * <p>Attributes begin with {@code @}, the text beside them is {@code $}, what may be repeated is an array, nil is null.
 * Documents are told in XML on their way, so that one schema rules both. Serves any number of threads.
 */
public final class JsonCodec {

    private final XmlCodec xml;
    private final Limits limits;
    private final Shapes shapes = Shapes.V0701;
    private final ObjectMapper mapper;

    /** Takes its limits from the other. */
    public JsonCodec(XmlCodec xml) {
        this.xml = xml;
        this.limits = xml.limits();
        this.mapper = mapper(limits);
    }

    /** Reads one document to its end; the stream stays open. */
    public Reading read(InputStream in) {
        try {
            return read(new BoundedStream(in, limits.bytes()).readAllBytes());
        } catch (BoundedStream.TooLong e) {
            return malformed(e.kind(), -1, -1, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #read(InputStream)}; the places of faults are those of the JSON. */
    public Reading read(byte[] document) {
        try {
            var tree = mapper.readTree(document);
            return root(tree)
                    .map(root -> read(document, root))
                    .orElseGet(() -> malformed(
                            Fault.Kind.UNKNOWN_ROOT,
                            1,
                            1,
                            "One object with one member is expected, named for the transaction"));
        } catch (JsonProcessingException e) {
            return malformed(e);
        } catch (IOException e) {
            return malformed(Fault.Kind.NOT_JSON, -1, -1, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The document in UTF-8, indented.
     *
     * @throws IllegalArgumentException if the schema is not met, with every fault
     */
    public byte[] write(Bod bod) {
        try {
            return mapper.writeValueAsBytes(XmlToJson.translate(xml.write(bod), shapes));
        } catch (XMLStreamException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reading read(byte[] document, Map.Entry<String, JsonNode> root) {
        try {
            var reading = xml.read(JsonToXml.translate(root.getKey(), root.getValue(), shapes));
            return reading instanceof Malformed malformed
                    ? JsonPlaces.of(document, mapper).put(malformed)
                    : reading;
        } catch (IllegalArgumentException e) {
            return malformed(Fault.Kind.INVALID, -1, -1, String.valueOf(e.getMessage()));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Map.Entry<String, JsonNode>> root(JsonNode tree) {
        var members = tree.properties().stream()
                .filter(member -> !member.getKey().startsWith(JsonToXml.ATTRIBUTE))
                .toList();
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    private static Malformed malformed(JsonProcessingException e) {
        var kind = e instanceof StreamConstraintsException ? Fault.Kind.TOO_DEEP : Fault.Kind.NOT_JSON;
        var place = e.getLocation();
        return place == null
                ? malformed(kind, -1, -1, e.getOriginalMessage())
                : malformed(kind, place.getLineNr(), place.getColumnNr(), e.getOriginalMessage());
    }

    private static Malformed malformed(Fault.Kind kind, int line, int column, String reason) {
        return new Malformed(List.of(new Fault(kind, line, column, "", reason)), null);
    }

    private static ObjectMapper mapper(Limits limits) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(2 * limits.depth())
                .maxStringLength(Math.toIntExact(Math.min(limits.bytes(), Integer.MAX_VALUE)))
                .build();
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .nodeFactory(new JsonNodeFactory(true))
                .build();
    }
}
