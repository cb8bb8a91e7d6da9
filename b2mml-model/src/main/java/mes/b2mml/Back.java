package mes.b2mml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import mes.b2mml.Rewording.Direction;

/** How an answer of V0701 is said in the older release of its request. */
final class Back {

    private final Dialect dialect;
    private final Limits limits;

    Back(Dialect dialect, Limits limits) {
        this.dialect = dialect;
        this.limits = limits;
    }

    /** @throws IllegalStateException if the schema of the release is not met, which is a defect of the translation */
    byte[] write(Received request, byte[] answer) {
        var losses = new Losses(limits.faults());
        var reasons = Reasons.in(dialect);
        var said = reasons.adapt(element(answer));
        var name = request.nameOf(Transaction.named(said.name()).orElseThrow());
        var bare = new Element(said.name(), Map.of(), "", said.children(), said.place());
        var translated = new Translation(dialect, Direction.BACK, Demands.ofTheSchema(), losses).of(bare, name);
        var released = said.attributes().isEmpty()
                ? translated
                : translated.with("releaseID", dialect.release().name());
        return valid(reasons.report(released, all(request.losses(), losses.all())));
    }

    private byte[] valid(Element answer) {
        var document = ElementWriting.write(answer, dialect.release().namespace());
        var reader = atRoot(document);
        var faults = new Faults(reader, limits.faults());
        new ElementReading(reader).read(dialect.schema(), dialect.release().namespace(), new Losses(0), faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "%s is not valid in %s: %s".formatted(answer.name(), dialect, faults.all()));
        }
        return document;
    }

    private static Element element(byte[] document) {
        try {
            return new ElementReading(atRoot(document)).read();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static PlacedReader atRoot(byte[] document) {
        try {
            var reader = PlacedReader.of(new ByteArrayInputStream(document), Limits.NONE);
            reader.toRoot();
            return reader;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(XMLStreamException e) {
        return new IllegalStateException("Our own answer cannot be read", e);
    }

    private static List<Loss> all(List<Loss> there, List<Loss> back) {
        var all = new ArrayList<>(there);
        all.addAll(back);
        return all;
    }
}
