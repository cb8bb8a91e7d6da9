package mes.routes.b2mml.door;

import java.io.IOException;
import java.io.InputStream;
import mes.routes.b2mml.Answer;
import mes.routes.b2mml.Codecs;
import mes.routes.b2mml.Endpoint;
import mes.routes.b2mml.Form;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The way in by files: whoever may write into the folder may order, and finds the answer in another. */
@Component
@ConditionalOnProperty("mes.b2mml.folder")
final class FolderDoor {

    /** Where the document goes: {@code done} or {@code refused}. */
    static final String PLACE = "place";

    /** Whether somebody is to find the answer. */
    static final String IS_TOLD = "isTold";

    static final String DONE = "done";
    static final String REFUSED = "refused";

    private final Endpoint endpoint;
    private final Codecs codecs;
    private final String who;

    FolderDoor(Endpoint endpoint, Codecs codecs, @Value("${mes.b2mml.folder-user}") String who) {
        this.endpoint = endpoint;
        this.codecs = codecs;
        this.who = who;
    }

    /**
     * Leaves the answer as the body, under the name it is to have.
     *
     * @throws IOException if it cannot be dealt with now
     */
    void answer(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        String name = message.getHeader(Exchange.FILE_NAME, String.class);
        Answer answer = answer(message, Form.ofFile(name));
        if (answer.kind() == Answer.Kind.UNAVAILABLE) {
            throw new IOException(name + " cannot be dealt with now");
        }
        boolean isRefused = isRefused(answer);
        exchange.setProperty(PLACE, isRefused ? REFUSED : DONE);
        message.setHeader(Exchange.FILE_NAME, name + ".answer" + answer.form().extension());
        message.setBody(answer.document());
        exchange.setProperty(IS_TOLD, isRefused || answer.isAsked());
    }

    private Answer answer(Message message, Form form) throws IOException {
        try (InputStream document = message.getMandatoryBody(InputStream.class)) {
            return endpoint.answer(document, form, who);
        } catch (InvalidPayloadException e) {
            throw new IOException(e);
        }
    }

    private boolean isRefused(Answer answer) {
        return answer.kind() != Answer.Kind.ANSWERED
                || codecs.outcome(answer.document(), answer.form()).isRejected();
    }
}
