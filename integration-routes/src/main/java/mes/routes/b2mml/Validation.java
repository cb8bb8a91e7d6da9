package mes.routes.b2mml;

import java.io.ByteArrayInputStream;
import java.util.List;
import mes.b2mml.Bod;
import mes.b2mml.Malformed;
import mes.b2mml.Reading;
import mes.b2mml.Traps;
import mes.b2mml.Warning;
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
        Reading reading = codecs.read(new ByteArrayInputStream(document), form);
        return reading instanceof Bod bod
                ? judge(bod, warnings(bod, document, form))
                : Verdict.invalid(
                        ((Malformed) reading).faults().stream().map(Finding::of).toList());
    }

    private Verdict judge(Bod bod, List<Warning> warnings) {
        boolean isServed = table.served(bod.transaction()).isPresent();
        String outcome = isServed
                ? "It would be carried out, and answered by " + answer(bod) + "."
                : "It would be rejected: " + table.refusal(bod.transaction()) + ".";
        return new Verdict(true, bod.name(), bod.release().releaseId(), isServed, outcome, List.of(), warnings);
    }

    /** The places in JSON are not known; those in the XML that it stands for would mislead. */
    private List<Warning> warnings(Bod bod, byte[] document, Form form) {
        return form == Form.XML
                ? Traps.in(document)
                : Traps.in(codecs.write(bod, Form.XML)).stream()
                        .map(warning -> new Warning(-1, -1, warning.path(), warning.trap(), warning.reason()))
                        .toList();
    }

    private static String answer(Bod bod) {
        return bod.verb().answer().map(verb -> verb.word() + bod.noun()).orElse("ConfirmBOD");
    }
}
