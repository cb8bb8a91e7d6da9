package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import mes.OnMillwright;
import mes.b2mml.Sender;
import mes.b2mml.Verb;
import mes.b2mml.XmlCodec;
import mes.b2mml.v0701.JobListType;
import mes.common.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

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
    LossReport losses;

    @Autowired
    Sender sender;

    @Test
    void tellsTheSenderInHisOwnTermsAndLetsHimSendItAgain() throws Exception {
        Broken broken = new Broken();
        Endpoint endpoint = new Endpoint(
                new Dispatcher(new Table(List.of(broken)), once, codec, sender, 1), codecs, losses, sender);
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
    private static final class Broken implements Noun<JobListType> {

        private boolean mended;

        @Override
        public String name() {
            return "JobList";
        }

        @Override
        public Class<JobListType> type() {
            return JobListType.class;
        }

        @Override
        public Set<Verb> verbs() {
            return Set.of(Verb.PROCESS);
        }

        @Override
        public JobListType add(JobListType object, Parts parts, Origin origin) {
            if (!mended) {
                throw new DataAccessResourceFailureException("the database is away");
            }
            return object;
        }
    }
}
