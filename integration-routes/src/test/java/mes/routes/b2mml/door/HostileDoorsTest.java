package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mes.OnMillwright;
import mes.routes.b2mml.Erp;
import mes.routes.b2mml.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent to do harm is refused by every door of HTTP, and the next good document is answered. */
@OnMillwright
class HostileDoorsTest {

    private static final int MEGABYTE = 1 << 20;

    /** The doors that XML comes in by. */
    enum Door {
        PLAIN("/b2mml", "application/xml", document -> document),
        SOAP(
                "/b2mml/soap",
                "application/soap+xml",
                document -> "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>" + document
                        + "</s:Body></s:Envelope>");

        private final String path;
        private final String contentType;
        private final UnaryOperator<String> wrapping;

        Door(String path, String contentType, UnaryOperator<String> wrapping) {
            this.path = path;
            this.contentType = contentType;
            this.wrapping = wrapping;
        }
    }

    /**
     * @param prolog what stands before the root
     * @param status of the plain door
     * @param reason part of what the sender is told
     */
    record Attack(String name, String prolog, String document, int status, String reason) {

        @Override
        public String toString() {
            return name;
        }
    }

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    static Stream<Attack> attacks() throws Exception {
        String good = document("get", "*").replace("${noun}", "Equipment");
        return Stream.of(
                new Attack("entity expansion", laughs(), "<x>&l9;</x>", 400, "document type"),
                new Attack("depth", "", "<a>".repeat(10_000) + "</a>".repeat(10_000), 400, "in namespace"),
                new Attack(
                        "depth within",
                        "",
                        good.replace("<Get/>", "<Get/>" + "<Equipment>".repeat(10_000)),
                        400,
                        "nested more than 100 deep"),
                new Attack("another namespace", "", good.replace("xml/B2MML", "xml/B2MML-V9"), 400, "B2MML-V9"),
                new Attack(
                        "two nouns",
                        "",
                        good.replace("</DataArea>", "<Person><ID>1</ID></Person></DataArea>"),
                        400,
                        "'Person'"),
                new Attack("two transactions", "", good + good, 400, ""),
                new Attack("cut off", "", good.substring(0, good.length() - 20), 400, ""),
                new Attack("NUL", "", good.replace("*", "\0"), 400, "0x0"),
                new Attack("a million attributes", "", attributes(good, 1_000_000), 400, "limit"),
                new Attack(
                        "a long attribute",
                        "",
                        good.replace("V0701", "x".repeat(20 * MEGABYTE)).replace("Get", "Gut"),
                        400,
                        "Gut"),
                new Attack(
                        "a hundred megabytes", "", good.replace("*", "x".repeat(100 * MEGABYTE)), 413, "longer than"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusesByThePlainDoor(Attack attack) throws Exception {
        Reply reply = erp.post((attack.prolog + attack.document).getBytes(UTF_8), "application/xml");

        assertThat(reply.status()).isEqualTo(attack.status);
        assertThat(reply.name()).isEqualTo("ConfirmBOD");
        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons()).anySatisfy(reason -> assertThat(reason).contains(attack.reason));
        assertIsWell();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusesBySoap(Attack attack) throws Exception {
        HttpResponse<String> answer = post(Door.SOAP, attack.prolog + Door.SOAP.wrapping.apply(attack.document));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("soap:Sender", attack.reason);
        assertIsWell();
    }

    @ParameterizedTest
    @EnumSource
    void readsNothingFromElsewhere(Door door, @TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "open sesame");
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger visits = new AtomicInteger();
        elsewhere.createContext("/", exchange -> visits.incrementAndGet());
        elsewhere.start();
        String url = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/x";

        try {
            for (String prolog : new String[] {
                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + url + "'>]>",
                "<!DOCTYPE x SYSTEM '" + url + "'>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + url + "'> %p;]>"
            }) {
                HttpResponse<String> answer = post(door, prolog + door.wrapping.apply("<x>&e;</x>"));

                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).contains("document type").doesNotContain("sesame");
            }
        } finally {
            elsewhere.stop(0);
        }
        assertThat(visits).hasValue(0);
        assertIsWell();
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNotInItsEncoding(Door door) throws Exception {
        byte[] document = door.wrapping.apply("<x>Gerät</x>").getBytes(ISO_8859_1);

        HttpResponse<String> answer = erp.post(door.path, document, "Content-Type", door.contentType);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertIsWell();
    }

    @ParameterizedTest
    @EnumSource
    void refusesNothingAtAll(Door door) throws Exception {
        assertThat(post(door, "").statusCode()).isEqualTo(400);
        assertThat(post(door, "\0\0\0").statusCode()).isEqualTo(400);
        assertIsWell();
    }

    @ParameterizedTest
    @EnumSource
    void unpacksNothing(Door door) throws Exception {
        HttpResponse<String> answer =
                erp.post(door.path, bomb(100 * MEGABYTE), "Content-Type", door.contentType, "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("gzip");
        assertIsWell();
    }

    @ParameterizedTest
    @EnumSource
    void takesNoOffenceAtACharsetThatNobodyKnows(Door door) throws Exception {
        byte[] document = door.wrapping
                .apply(document("get", "*").replace("${noun}", "Equipment"))
                .getBytes(UTF_8);

        HttpResponse<String> answer =
                erp.post(door.path, document, "Content-Type", door.contentType + ";charset=klingon");

        assertThat(answer.statusCode()).isIn(200, 415);
    }

    @Test
    void refusesAHeapOfBrackets() throws Exception {
        HttpResponse<String> answer = erp.post(
                "/b2mml",
                ("{\"GetEquipment\":" + "[".repeat(1_000_000)).getBytes(UTF_8),
                "Content-Type",
                "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Rejected", "depth");
        assertIsWell();
    }

    @Test
    void judgesNothingThatIsTooLong() throws Exception {
        byte[] document = ("<x>" + "x".repeat(100 * MEGABYTE)).getBytes(UTF_8);

        HttpResponse<String> answer = erp.post("/b2mml/validate", document, "Content-Type", "application/xml");

        assertThat(answer.body()).contains("\"valid\":false");
        assertIsWell();
    }

    private void assertIsWell() throws Exception {
        Reply reply = erp.post(document("get", "*").replace("${noun}", "Equipment"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.name()).isEqualTo("ShowEquipment");
    }

    private HttpResponse<String> post(Door door, String document) throws Exception {
        return erp.post(door.path, document.getBytes(UTF_8), "Content-Type", door.contentType);
    }

    private static String laughs() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY l0 'lol'>", "]>"));
    }

    private static String attributes(String good, int count) {
        return good.replace(
                "<Get/>",
                IntStream.range(0, count)
                        .mapToObj(i -> "a" + i + "=''")
                        .collect(Collectors.joining(" ", "<Get ", "/>")));
    }

    private static byte[] bomb(int size) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(new byte[size]);
        }
        return packed.toByteArray();
    }
}
