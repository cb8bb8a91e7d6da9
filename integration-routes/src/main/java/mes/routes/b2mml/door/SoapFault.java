package mes.routes.b2mml.door;

import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;

/** Why a message has no answer but a fault: its envelope, the XML in it, or an outage of ours. */
final class SoapFault extends RuntimeException {

    private final Code code;
    private final transient List<QName> notUnderstood;

    private SoapFault(Code code, String reason, List<QName> notUnderstood) {
        super(reason, null, false, false);
        this.code = code;
        this.notUnderstood = List.copyOf(notUnderstood);
    }

    /** Whose fault it is. */
    enum Code {
        SENDER,
        RECEIVER,
        MUST_UNDERSTAND,
        VERSION_MISMATCH
    }

    static SoapFault of(Code code, String reason) {
        return new SoapFault(code, reason, List.of());
    }

    static SoapFault sender(Location place, String reason) {
        return of(Code.SENDER, "%d:%d %s".formatted(place.getLineNumber(), place.getColumnNumber(), reason));
    }

    static SoapFault notUnderstood(List<QName> headers) {
        return new SoapFault(Code.MUST_UNDERSTAND, "These headers are not understood here: " + headers, headers);
    }

    static SoapFault versionMismatch(QName root) {
        return of(Code.VERSION_MISMATCH, "The root is " + root + ", and not an Envelope of SOAP 1.1 or SOAP 1.2");
    }

    Code code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    List<QName> notUnderstood() {
        return notUnderstood;
    }
}
