package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import mes.OnMillwright;
import mes.b2mml.Bod;
import mes.b2mml.Sender;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import mes.b2mml.XmlCodec;
import mes.common.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be dealt with now is not a refusal: it may come again. */
@OnMillwright
class OutageTest {

    @Autowired
    Once once;

    @Autowired
    Codecs codecs;

    @Autowired
    XmlCodec codec;

    @Autowired
    Sender sender;

    @Test
    void tellsTheSenderInHisOwnTermsAndLetsHimSendItAgain() throws Exception {
        Broken broken = new Broken();
        Endpoint endpoint = new Endpoint(new Dispatcher(List.of(broken), once, codec, sender), codecs, sender);
        byte[] document = document("job-list", "OUT").getBytes(UTF_8);

        Answer during = endpoint.answer(new ByteArrayInputStream(document), Form.XML, "erp");
        broken.mended = true;
        Answer after = endpoint.answer(new ByteArrayInputStream(document), Form.XML, "erp");

        Reply refused = new Reply(503, new String(during.document(), UTF_8));
        assertThat(during.kind()).isEqualTo(Answer.Kind.UNAVAILABLE);
        assertThat(refused.name()).isEqualTo("ConfirmBOD");
        assertThat(refused.reasons()).containsExactly("Nothing was done; send it again later");
        assertThat(after.kind()).isEqualTo(Answer.Kind.ANSWERED);
        assertThat(new Reply(200, new String(after.document(), UTF_8)).actionCode())
                .isEqualTo("Accepted");
    }

    /** Serves one transaction once whatever it needs is there. */
    private static final class Broken implements Push {

        private boolean mended;

        @Override
        public Transaction transaction() {
            return new Transaction(Verb.PROCESS, "JobList");
        }

        @Override
        public void carryOut(Bod asked, Parts parts, Origin origin) {
            if (!mended) {
                throw new IllegalStateException("the database is away");
            }
        }
    }
}
