package mes.routes.erp;

import mes.b2mml.XmlCodec;
import mes.journal.Cursors;
import mes.journal.JournalEntry;
import mes.journal.JournalReader;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Tells the business system of every job that is over, in order, for as long as it takes. */
final class ErpPush implements JournalReader {

    private static final String CURSOR = "erp";

    private final PerformanceBods bods;
    private final XmlCodec codec;
    private final ProducerTemplate wire;
    private final Cursors cursors;

    ErpPush(PerformanceBods bods, XmlCodec codec, ProducerTemplate wire, Cursors cursors) {
        this.bods = bods;
        this.codec = codec;
        this.wire = wire;
        this.cursors = cursors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void follow() {
        cursors.follow(CURSOR, this);
    }

    @Override
    public void read(JournalEntry entry) throws Exception {
        if (entry.kind().equals("job-response") && entry.command().equals("CLOSE")) {
            tell(codec.write(bods.of(entry)));
        }
    }

    private void tell(byte[] document) throws Exception {
        Exchange exchange =
                wire.request(ErpRoute.OUT, asked -> asked.getMessage().setBody(document));
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        ErpAnswer.of(exchange.getMessage()).check(codec);
    }
}
