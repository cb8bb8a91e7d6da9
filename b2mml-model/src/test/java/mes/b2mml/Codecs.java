package mes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** One codec for all tests, for its making takes time. */
final class Codecs {

    static final XmlCodec XML = new XmlCodec();

    static final JsonCodec JSON = new JsonCodec(XML);

    private Codecs() {}

    static Bod understood(byte[] document) {
        var reading = XML.read(document);
        assertThat(reading).isInstanceOf(Bod.class);
        return (Bod) reading;
    }

    static Bod understood(String document) {
        return understood(document.getBytes(UTF_8));
    }

    static Malformed malformed(byte[] document) {
        var reading = XML.read(document);
        assertThat(reading).isInstanceOf(Malformed.class);
        return (Malformed) reading;
    }

    static Malformed malformed(String document) {
        return malformed(document.getBytes(UTF_8));
    }
}
