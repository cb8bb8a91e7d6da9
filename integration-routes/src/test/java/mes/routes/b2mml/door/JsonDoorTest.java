package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mes.OnMillwright;
import mes.b2mml.Bod;
import mes.b2mml.JsonCodec;
import mes.b2mml.XmlCodec;
import mes.routes.b2mml.Erp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** JSON fares as the XML that it stands for. */
@OnMillwright
class JsonDoorTest {

    @Autowired
    XmlCodec xml;

    @Autowired
    JsonCodec json;

    @Autowired
    ObjectMapper mapper;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    static List<Path> examples() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("../docs/b2mml"))) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isJudgedLikeTheXmlThatItStandsFor(Path example) throws Exception {
        byte[] inXml = Files.readAllBytes(example);
        byte[] inJson = json.write((Bod) xml.read(inXml));

        assertThat(verdict(inJson, "application/json")).isEqualTo(verdict(inXml, "application/xml"));
    }

    @Test
    void isAnsweredLikeTheXmlThatItStandsFor() throws Exception {
        erp.post(document("equipment", "ALIKE"));
        String question = document("get", "ALIKE-*").replace("${noun}", "Equipment");
        String inJson = new String(json.write((Bod) xml.read(question.getBytes(UTF_8))), UTF_8);

        Bod byXml = (Bod) xml.read(erp.post(question).document().getBytes(UTF_8));
        Bod byJson = (Bod) json.read(erp.postJson(inJson).getBytes(UTF_8));

        assertThat(byJson.name()).isEqualTo("ShowEquipment");
        assertThat(objects(byJson)).isEqualTo(objects(byXml)).contains("ALIKE-CELL");
    }

    /** Without the places, which differ. */
    private JsonNode verdict(byte[] document, String contentType) throws Exception {
        JsonNode verdict = mapper.readTree(erp.post("/b2mml/validate", document, "Content-Type", contentType)
                .body());
        assertThat(verdict.path("valid").asBoolean()).isTrue();
        verdict.path("warnings").forEach(warning -> ((ObjectNode) warning).remove(List.of("line", "column")));
        return verdict;
    }

    private String objects(Bod answer) {
        return new String(xml.write(answer), UTF_8).replaceAll("(?s).*</Show>", "");
    }
}
