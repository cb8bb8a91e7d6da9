package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import mes.OnMillwright;
import mes.routes.b2mml.Erp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Envelopes, the good and the bad. */
@OnMillwright
class SoapDoorTest {

    private static final String ENVELOPE = """
            <s:Envelope xmlns:s="%s">%s<s:Body>
            %s</s:Body></s:Envelope>""";

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @ParameterizedTest
    @EnumSource
    void answersInTheVersionOfTheQuestion(SoapVersion version) throws Exception {
        HttpResponse<String> answer = post(version, get());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo(version.contentType());
        assertThat(answer.body())
                .contains("Envelope xmlns:soap=\"" + version.namespace())
                .contains("<ShowEquipment");
    }

    @ParameterizedTest
    @EnumSource
    void answersARefusalAsAnythingElse(SoapVersion version) throws Exception {
        HttpResponse<String> answer = post(version, get().replace("Equipment", "BatchProductionRecord"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<ShowBatchProductionRecord", "Rejected", "NotServed")
                .doesNotContain("Fault");
    }

    @ParameterizedTest
    @EnumSource
    void tellsThePlaceOfEveryFault(SoapVersion version) throws Exception {
        HttpResponse<String> answer = post(version, document("invalid", "SOAPINV"));

        assertFault(answer, version, SoapFault.Code.SENDER);
        assertThat(answer.body())
                .contains("14:45 /Envelope/Body/ProcessOperationsSchedule", "Perhaps")
                .containsPattern("(?s)[dD]etail>\\s*<ConfirmBOD.*tomorrow");
    }

    @Test
    void namesTheHeadersThatItDoesNotUnderstand() throws Exception {
        String header = """
                <s:Header><a:Action xmlns:a="urn:addressing" s:mustUnderstand="true">x</a:Action><b>y</b></s:Header>""";

        HttpResponse<String> answer =
                post(SoapVersion.V12, envelope(SoapVersion.V12, header, get()).getBytes(UTF_8));

        assertFault(answer, SoapVersion.V12, SoapFault.Code.MUST_UNDERSTAND);
        assertThat(answer.body()).contains("<soap:NotUnderstood xmlns:h=\"urn:addressing\" qname=\"h:Action\"/>");
    }

    @ParameterizedTest
    @CsvSource({
        "V11, s:mustUnderstand='1', 500",
        "V11, s:mustUnderstand='1' s:actor='http://schemas.xmlsoap.org/soap/actor/next', 500",
        "V11, s:mustUnderstand='1' s:actor='urn:another', 200",
        "V11, s:mustUnderstand='0', 200",
        "V12, s:mustUnderstand='1', 500",
        "V12, s:mustUnderstand='1' s:role='http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver', 500",
        "V12, s:mustUnderstand='1' s:role='urn:another', 200",
        "V12, id='none', 200"
    })
    void understandsNoHeaderThatIsForIt(SoapVersion version, String attributes, int status) throws Exception {
        String header = "<s:Header><a xmlns='urn:a' %s><b/></a></s:Header>".formatted(attributes);

        HttpResponse<String> answer =
                post(version, envelope(version, header, get()).getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().contains("MustUnderstand")).isEqualTo(status == 500);
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhichVersionsItSpeaks(SoapVersion version) throws Exception {
        HttpResponse<String> answer = post(version, "<Envelope xmlns='urn:soap-3'/>".getBytes(UTF_8));

        assertFault(answer, version, SoapFault.Code.VERSION_MISMATCH);
        assertThat(answer.body()).contains("urn:soap-3");
        assertThat(answer.body().contains("SupportedEnvelope")).isEqualTo(version == SoapVersion.V12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<s:Body/>",
                "<s:Header/>",
                "<s:Body>text</s:Body>",
                "<s:Body><a/><b/></s:Body>",
                "<s:Body><a/>text</s:Body>",
                "<s:Body><a/></s:Body><a/>",
                "<s:Body><a/></s:Body></s:Envelope><a>",
                "text<s:Body><a/></s:Body>",
                "<s:Body><a/>"
            })
    void refusesAnEnvelopeThatIsNone(String content) throws Exception {
        String envelope = "<s:Envelope xmlns:s='%s'>%s</s:Envelope>"
                .formatted(SoapVersion.V12.namespace(), content.replace("<a/>", get()));

        HttpResponse<String> answer = post(SoapVersion.V12, envelope.getBytes(UTF_8));

        assertFault(answer, SoapVersion.V12, SoapFault.Code.SENDER);
        assertThat(answer.body()).containsPattern("<soap:Text xml:lang=\"en\">\\d+:\\d+ ");
    }

    @Test
    void readsAnEncodingThatIsDeclaredAndTrue() throws Exception {
        String envelope = envelope(SoapVersion.V11, "<s:Header><a xmlns='urn:a'>Gerät</a></s:Header>", get());

        assertThat(post(SoapVersion.V11, ("<?xml version='1.0' encoding='UTF-16'?>" + envelope).getBytes(UTF_16))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(
                                SoapVersion.V11,
                                ("<?xml version='1.0' encoding='ISO-8859-1'?>" + envelope).getBytes(ISO_8859_1))
                        .statusCode())
                .isEqualTo(200);
        assertFault(post(SoapVersion.V11, envelope.getBytes(ISO_8859_1)), SoapVersion.V11, SoapFault.Code.SENDER);
        assertFault(
                post(SoapVersion.V11, ("<?xml version='1.0' encoding='UTF-16'?>" + envelope).getBytes(UTF_8)),
                SoapVersion.V11,
                SoapFault.Code.SENDER);
    }

    @Test
    void refusesWhatIsNotXmlByItsContentType() throws Exception {
        HttpResponse<String> answer =
                erp.post("/b2mml/soap", get().getBytes(UTF_8), "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("soap:Client", "application/json is not read here");
    }

    @Test
    void letsOnlyThoseInWhoMayOrder(@LocalServerPort int port) throws Exception {
        byte[] document = envelope(SoapVersion.V11, "", get()).getBytes(UTF_8);

        HttpResponse<String> nobody =
                new Erp(port, "nobody", "none at all").post("/b2mml/soap", document, "Content-Type", "text/xml");

        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    @Test
    void isDescribedForAddressesAsTheyAreCalled(@LocalServerPort int port) throws Exception {
        String description = erp.get("/b2mml/soap?wsdl").body();

        assertThat(description)
                .contains("<soap:address location=\"http://127.0.0.1:" + port + "/b2mml/soap\"/>")
                .contains("<soap12:address location=\"http://127.0.0.1:" + port + "/b2mml/soap\"/>");
        assertThat(erp.get("/b2mml/schemas/none.xsd").statusCode()).isEqualTo(404);
        assertThat(erp.get("/b2mml/schemas/..%2Fb2mml.xsd").statusCode()).isIn(400, 404);
    }

    private static String get() throws Exception {
        return document("get", "*").replace("${noun}", "Equipment");
    }

    private HttpResponse<String> post(SoapVersion version, String document) throws Exception {
        return post(version, envelope(version, "", document).getBytes(UTF_8));
    }

    private HttpResponse<String> post(SoapVersion version, byte[] envelope) throws Exception {
        return erp.post(
                "/b2mml/soap", envelope, "Content-Type", version.contentType().replace(";charset=UTF-8", ""));
    }

    private static String envelope(SoapVersion version, String header, String document) {
        return ENVELOPE.formatted(version.namespace(), header, document);
    }

    private static void assertFault(HttpResponse<String> answer, SoapVersion version, SoapFault.Code code) {
        assertThat(answer.statusCode()).isEqualTo(version.status(code));
        assertThat(answer.body())
                .contains("Envelope xmlns:soap=\"" + version.namespace())
                .contains("soap:" + version.code(code) + "<");
    }
}
