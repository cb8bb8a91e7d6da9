package mes.b2mml;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import mes.b2mml.v0701.ObjectFactory;

/**
 * Transactions as XML: read, with every fault found, and written, never with one.
 *
 * <p>Takes a second or two to make, once; then serves any number of threads.
 */
public final class XmlCodec {

    private final Limits limits;
    private final Grammar grammar = new Grammar();
    private final JAXBContext context = context();

    public XmlCodec() {
        this(Limits.DEFAULT);
    }

    public XmlCodec(Limits limits) {
        this.limits = limits;
    }

    /** Reads one document to its end; the stream stays open. */
    public Reading read(InputStream in) {
        return read(in, Wrapping.NONE);
    }

    /** As {@link #read(InputStream)}, when the transaction is not the whole document; what the wrapping throws is thrown. */
    public Reading read(InputStream in, Wrapping wrapping) {
        var reader = PlacedReader.of(in, limits);
        return new XmlReading(reader, new Faults(reader, limits.faults()), wrapping).read(context, grammar);
    }

    /** Reads on where another reader found that it is a document of ours. */
    Reading read(PlacedReader reader, Faults faults) {
        return new XmlReading(reader, faults, Wrapping.NONE).read(context, grammar);
    }

    public Reading read(byte[] document) {
        return read(new ByteArrayInputStream(document));
    }

    /**
     * The document in UTF-8, indented.
     *
     * @throws IllegalArgumentException if the schema is not met, with every fault
     */
    public byte[] write(Bod bod) {
        return XmlWriting.write(bod, context, grammar);
    }

    /** One object by itself, to be kept: not indented, and not held against the schema. */
    public String writeObject(Object object) {
        return XmlObject.write(object, context);
    }

    /**
     * An object that was kept.
     *
     * @throws IllegalArgumentException if it is none of that type
     */
    public <T> T readObject(String document, Class<T> type) {
        return XmlObject.read(document, type, context);
    }

    Limits limits() {
        return limits;
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(ObjectFactory.class, Envelope.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("The classes of B2MML do not bind", e);
        }
    }
}
