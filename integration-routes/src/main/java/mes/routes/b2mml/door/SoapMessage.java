package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;

/**
 * A message that goes out.
 *
 * @param status of HTTP
 * @param document the whole envelope, in UTF-8
 */
record SoapMessage(int status, SoapVersion version, byte[] document) {

    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <soap:Envelope xmlns:soap="%s">%s<soap:Body>
            """;
    private static final String END = """
            </soap:Body></soap:Envelope>
            """;
    private static final String FAULT_11 = """
            <soap:Fault><faultcode>soap:%s</faultcode><faultstring>%s</faultstring>""";
    private static final String FAULT_12 = """
            <soap:Fault><soap:Code><soap:Value>soap:%s</soap:Value></soap:Code>\
            <soap:Reason><soap:Text xml:lang="en">%s</soap:Text></soap:Reason>""";

    /** The answer, with a transaction as its body. */
    static SoapMessage answer(SoapVersion version, byte[] bod) {
        return new SoapMessage(200, version, envelope(version, "", withoutDeclaration(bod)));
    }

    /** @param bod what the fault comes to in the standard's form; empty if the envelope was at fault */
    static SoapMessage fault(SoapVersion version, SoapFault fault, byte[] bod) {
        boolean is11 = version == SoapVersion.V11;
        String detail = is11 ? "detail" : "soap:Detail";
        String begin = (is11 ? FAULT_11 : FAULT_12).formatted(version.code(fault.code()), escaped(fault.reason()));
        byte[] body = bod.length == 0
                ? bytes(begin + "</soap:Fault>")
                : joined(
                        bytes(begin + "<" + detail + ">"),
                        withoutDeclaration(bod),
                        bytes("</" + detail + "></soap:Fault>"));
        return new SoapMessage(
                version.status(fault.code()), version, envelope(version, is11 ? "" : header(fault), body));
    }

    SoapMessage withStatus(int other) {
        return new SoapMessage(other, version, document);
    }

    /** What SOAP 1.2 tells of a fault beside its reason (part 1, 5.4.7 and 5.4.8). */
    private static String header(SoapFault fault) {
        String blocks = switch (fault.code()) {
            case MUST_UNDERSTAND ->
                fault.notUnderstood().stream().map(SoapMessage::notUnderstood).collect(joining());
            case VERSION_MISMATCH ->
                Arrays.stream(SoapVersion.values())
                        .map(SoapMessage::supported)
                        .collect(joining("", "<soap:Upgrade>", "</soap:Upgrade>"));
            default -> "";
        };
        return blocks.isEmpty() ? "" : "<soap:Header>" + blocks + "</soap:Header>";
    }

    private static String notUnderstood(QName header) {
        return "<soap:NotUnderstood xmlns:h=\"%s\" qname=\"h:%s\"/>"
                .formatted(escaped(header.getNamespaceURI()), escaped(header.getLocalPart()));
    }

    private static String supported(SoapVersion version) {
        return "<soap:SupportedEnvelope xmlns:v=\"%s\" qname=\"v:Envelope\"/>".formatted(version.namespace());
    }

    private static byte[] envelope(SoapVersion version, String header, byte[] body) {
        return joined(bytes(BEGIN.formatted(version.namespace(), header)), body, bytes(END));
    }

    private static byte[] withoutDeclaration(byte[] bod) {
        int end = IntStream.range(0, bod.length)
                .filter(i -> bod[i] == '>')
                .findFirst()
                .orElse(-1);
        return bod.length > 1 && bod[1] == '?' ? Arrays.copyOfRange(bod, end + 1, bod.length) : bod;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
