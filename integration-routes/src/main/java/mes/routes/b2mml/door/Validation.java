package mes.routes.b2mml.door;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import mes.b2mml.Bod;
import mes.b2mml.Loss;
import mes.b2mml.Malformed;
import mes.b2mml.Received;
import mes.b2mml.Traps;
import mes.b2mml.Warning;
import mes.routes.b2mml.Codecs;
import mes.routes.b2mml.Form;
import mes.routes.b2mml.Table;
import org.springframework.stereotype.Component;

/** Judges documents: by the schema, by what systems stumble over, and by what is served here. */
@Component
final class Validation {

    private final Codecs codecs;
    private final Table table;

    Validation(Codecs codecs, Table table) {
        this.codecs = codecs;
        this.table = table;
    }

    Verdict judge(byte[] document, Form form) {
        Received received = codecs.read(new ByteArrayInputStream(document), form);
        return received.reading() instanceof Bod bod
                ? judge(bod, warnings(received, bod, document, form))
                : Verdict.invalid(((Malformed) received.reading())
                        .faults().stream().map(Finding::of).toList());
    }

    private Verdict judge(Bod bod, List<Warning> warnings) {
        boolean isServed = table.serves(bod.transaction());
        String outcome = isServed
                ? "It would be carried out, and answered by " + answer(bod) + "."
                : "It would be rejected: " + table.refusal(bod.transaction()) + ".";
        return new Verdict(true, bod.name(), bod.release().releaseId(), isServed, outcome, List.of(), warnings);
    }

    private List<Warning> warnings(Received received, Bod bod, byte[] document, Form form) {
        boolean isAsWritten = form == Form.XML && received.olderRelease().isEmpty();
        return Stream.concat(
                        received.losses().stream().map(Validation::warning),
                        isAsWritten ? Traps.in(document).stream() : unplaced(bod))
                .toList();
    }

    private static Warning warning(Loss loss) {
        return new Warning(-1, -1, loss.path(), "not-carried-over", loss.toString());
    }

    /** The places in JSON are not known; those in the XML of V0701 that it stands for would mislead. */
    private Stream<Warning> unplaced(Bod bod) {
        return Traps.in(codecs.write(bod, Form.XML)).stream()
                .map(warning -> new Warning(-1, -1, warning.path(), warning.trap(), warning.reason()));
    }

    private static String answer(Bod bod) {
        return bod.verb().answer().map(verb -> verb.word() + bod.noun()).orElse("ConfirmBOD");
    }
}
