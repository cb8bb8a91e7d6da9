package mes.routes.erp;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import mes.b2mml.Bod;
import mes.b2mml.Outcome;
import mes.b2mml.XmlCodec;
import mes.common.Rejection;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What the business system answered: that it took the document, that it never will, or that it cannot now.
 *
 * @param status of HTTP
 */
record ErpAnswer(int status, byte[] document) {

    /** Not the document is at fault, but the door: who may enter, where it is, or how many at once. */
    private static final Set<Integer> AWAY = Set.of(401, 403, 404, 408, 429);

    static ErpAnswer of(Message message) {
        byte[] document = message.getBody(byte[].class);
        return new ErpAnswer(
                message.getHeader(Exchange.HTTP_RESPONSE_CODE, 200, Integer.class),
                document == null ? new byte[0] : document);
    }

    /**
     * @throws Rejection REFUSED if it never will take it
     * @throws IOException if it cannot now
     */
    void check(XmlCodec codec) throws IOException {
        Optional<Outcome> refusal = outcome(codec).filter(Outcome::isRejected);
        if (isTaken() && refusal.isEmpty()) {
            return;
        }
        if (!isTaken() && !isRefused()) {
            throw new IOException("the ERP answered with HTTP status " + status);
        }
        throw Rejection.refused(refusal.map(ErpAnswer::words).orElse("the ERP answered with HTTP status " + status));
    }

    private boolean isTaken() {
        return status / 100 == 2;
    }

    private boolean isRefused() {
        return status / 100 == 4 && !AWAY.contains(status);
    }

    /** An answer that is no transaction says no more than its status. */
    private Optional<Outcome> outcome(XmlCodec codec) {
        return document.length > 0 && codec.read(document) instanceof Bod answer ? answer.outcome() : Optional.empty();
    }

    private static String words(Outcome refusal) {
        return "the ERP rejected it: " + String.join("; ", refusal.reasons());
    }
}
