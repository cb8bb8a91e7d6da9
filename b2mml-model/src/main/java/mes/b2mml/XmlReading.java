package mes.b2mml;

import static java.util.Objects.requireNonNull;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** One document being read: in one pass, held against the schema as it is bound. */
final class XmlReading {

    private final PlacedReader reader;
    private final Faults faults;
    private final Wrapping wrapping;

    XmlReading(PlacedReader reader, Faults faults, Wrapping wrapping) {
        this.reader = reader;
        this.faults = faults;
        this.wrapping = wrapping;
    }

    Reading read(JAXBContext context, Grammar grammar) {
        try {
            reader.toRoot();
            wrapping.before(reader);
            var transaction = Root.transaction(reader);
            if (transaction.isEmpty()) {
                return new Malformed(List.of(Root.fault(reader)), null);
            }
            var root = reader.path();
            var envelope = envelope(transaction.get(), context, grammar);
            return faults.isEmpty() ? bod(transaction.get(), envelope) : malformed(root, envelope);
        } catch (XMLStreamException | JAXBException e) {
            return new Malformed(faults.endedBy(e), null);
        }
    }

    private Envelope envelope(Transaction transaction, JAXBContext context, Grammar grammar)
            throws JAXBException, XMLStreamException {
        var unmarshaller = context.createUnmarshaller();
        unmarshaller.setSchema(grammar.of(transaction.verb()));
        unmarshaller.setEventHandler(faults);
        var envelope = unmarshaller.unmarshal(reader, Envelope.class).getValue();
        wrapping.after(reader);
        reader.toEnd();
        return envelope;
    }

    private static Bod bod(Transaction transaction, Envelope envelope) {
        var area = requireNonNull(envelope.applicationArea);
        var data = requireNonNull(envelope.dataArea);
        var objects = data.objects.stream().map(XmlReading::value).toList();
        var release = new Release(envelope.releaseID, envelope.versionID);
        return new Bod(transaction, release, area, requireNonNull(data.terms), objects);
    }

    private static Object value(Object element) {
        return element instanceof JAXBElement<?> named ? named.getValue() : element;
    }

    private Malformed malformed(String root, Envelope envelope) {
        return new Malformed(faults.all(), faults.within(root + "/ApplicationArea") ? null : envelope.applicationArea);
    }
}
