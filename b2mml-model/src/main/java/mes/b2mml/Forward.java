package mes.b2mml;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mes.b2mml.Element.Place;
import mes.b2mml.Rewording.Direction;
import org.jspecify.annotations.Nullable;

/** How a document of an older release becomes a transaction of V0701. */
final class Forward {

    private final Dialect dialect;
    private final XmlCodec codec;
    private final Clock clock;
    private final Losses losses;

    Forward(Dialect dialect, XmlCodec codec, Clock clock) {
        this.dialect = dialect;
        this.codec = codec;
        this.clock = clock;
        this.losses = new Losses(codec.limits().faults());
    }

    /** @param reader at its root */
    Received read(PlacedReader reader, Faults faults) {
        var name = reader.getLocalName();
        return dialect.transaction(name)
                .map(asked -> read(reader, faults, asked))
                .or(() -> dialect.ofNoun(name).map(asked -> read(reader, faults, asked)))
                .orElseGet(() -> refuse(name, reader, faults));
    }

    private Received read(PlacedReader reader, Faults faults, Transaction asked) {
        var document = new ElementReading(reader)
                .read(dialect.schema(), dialect.release().namespace(), losses, faults);
        return faults.isEmpty()
                ? received(asked, reading(document.orElseThrow(), asked))
                : received(asked, new Malformed(faults.all(), applicationArea(document)));
    }

    /** What older releases call otherwise is served only in V0701. */
    private Received refuse(String name, PlacedReader reader, Faults faults) {
        var fault = reader.fault(
                Fault.Kind.NOT_SERVED,
                "%s is not served in B2MML %s, which is understood for %s only"
                        .formatted(name, dialect, String.join(", ", dialect.nouns())));
        var area = applicationArea(new ElementReading(reader).read(faults));
        var all = faults.isEmpty() ? List.of(fault) : faults.all();
        return new Received(new Malformed(all, area), dialect.release(), null, List.of());
    }

    private Reading reading(Element document, Transaction asked) {
        var demands = asked.verb() == Verb.GET ? Demands.none() : Demands.ofTheSchema();
        var whole = dialect.isNoun(document.name()) ? enveloped(document, asked) : document;
        var translated = translated(whole, dialect.newer(asked).name(), demands);
        return demands.faults().isEmpty()
                ? reading(ElementWriting.write(translated, Grammar.NAMESPACE))
                : new Malformed(demands.faults(), applicationArea(Optional.of(whole)));
    }

    /** As long as it has become: it was measured as it came. */
    private Reading reading(byte[] translated) {
        var reader = PlacedReader.of(new ByteArrayInputStream(translated), Limits.NONE);
        return codec.read(reader, new Faults(reader, Limits.NONE.faults()));
    }

    private Element translated(Element document, String name, Demands demands) {
        var bare = new Element(document.name(), Map.of(), "", document.children(), document.place());
        var translated = new Translation(dialect, Direction.FORWARD, demands, losses).of(bare, name);
        var version = document.attribute("versionID");
        var released = document.attributes().containsKey("releaseID")
                ? translated.with("releaseID", document.attribute("releaseID"))
                : translated;
        return version.isEmpty() ? released : released.with("versionID", version);
    }

    /** A noun without a verb, as many systems send it: it is to be processed, and acknowledged. */
    private Element enveloped(Element noun, Transaction asked) {
        var place = noun.place();
        var now = Wire.time(clock.instant(), clock.getZone()).getValue().toXMLFormat();
        var area = Element.holding("ApplicationArea", place, List.of(Element.saying("CreationDateTime", place, now)));
        var terms = Element.attributed(asked.verb().element(), place, "acknowledgeCode", "Always");
        var data = Element.holding("DataArea", place, List.of(terms, noun));
        return Element.holding(asked.name(), place, List.of(area, data))
                .with("releaseID", dialect.release().name());
    }

    /** Who sent it, if that much of it is sound: that of a confirmation which is otherwise empty. */
    private mes.b2mml.v0701.@Nullable TransApplicationAreaType applicationArea(Optional<Element> document) {
        return document.flatMap(root -> root.child("ApplicationArea"))
                .map(this::confirmation)
                .map(this::reading)
                .filter(Bod.class::isInstance)
                .map(reading -> ((Bod) reading).applicationArea())
                .orElse(null);
    }

    private byte[] confirmation(Element area) {
        var nowhere = new Place("", -1, -1);
        var empty = List.of(Element.holding("Confirm", nowhere, List.of()), Element.holding("BOD", nowhere, List.of()));
        var confirmation =
                Element.holding("ConfirmBOD", nowhere, List.of(area, Element.holding("DataArea", nowhere, empty)));
        var unheard = new Losses(0);
        var translation = new Translation(dialect, Direction.FORWARD, Demands.ofTheSchema(), unheard);
        return ElementWriting.write(translation.of(confirmation, "ConfirmBOD"), Grammar.NAMESPACE);
    }

    private Received received(Transaction asked, Reading reading) {
        return new Received(reading, dialect.release(), asked, losses.all());
    }
}
