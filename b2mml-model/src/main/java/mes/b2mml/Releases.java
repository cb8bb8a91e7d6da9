package mes.b2mml;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Documents of every release that is understood. One of V0701 is read as it is; one of an older release is held against
 * its own schema and translated, and its answer is translated back.
 *
 * <p>Takes a moment to make, once; then serves any number of threads.
 */
public final class Releases {

    private final XmlCodec codec;
    private final Clock clock;
    private final Map<OlderRelease, Dialect> dialects =
            Arrays.stream(OlderRelease.values()).collect(toUnmodifiableMap(identity(), Dialect::new));

    /** @param clock for documents that do not say when they were made */
    public Releases(XmlCodec codec, Clock clock) {
        this.codec = codec;
        this.clock = clock;
    }

    /** Reads one document to its end; the stream stays open. */
    public Received read(InputStream in) {
        var reader = PlacedReader.of(in, codec.limits());
        var faults = new Faults(reader, codec.limits().faults());
        try {
            reader.toRoot();
        } catch (XMLStreamException e) {
            return Received.of(new Malformed(faults.endedBy(e), null));
        }
        return OlderRelease.ofNamespace(reader.getNamespaceURI())
                .map(dialects::get)
                .map(dialect -> new Forward(dialect, codec, clock).read(reader, faults))
                .orElseGet(() -> Received.of(codec.read(reader, faults)));
    }

    public Received read(byte[] document) {
        return read(new ByteArrayInputStream(document));
    }

    /**
     * An answer in the release of its request, where it lists all that did not carry over, either way.
     *
     * @param answer as XML of V0701
     */
    public byte[] answer(Received request, byte[] answer) {
        return request.olderRelease()
                .map(dialects::get)
                .map(dialect -> new Back(dialect, codec.limits()).write(request, answer))
                .orElse(answer);
    }
}
