package mes.routes.publication;

import java.io.InputStream;
import mes.b2mml.Reading;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Documents that go by HTTP to whoever subscribed, and what comes back. */
@Component
final class ReceiverRoute extends RouteBuilder {

    static final String OUT = "direct:receiver";

    private final Forms forms;

    ReceiverRoute(Forms forms) {
        this.forms = forms;
    }

    @Override
    public void configure() {
        // The cursor tries again, and shows why it must.
        from(OUT)
                .routeId("receiver")
                .errorHandler(noErrorHandler())
                .to("{{mes.wire.receiver}}")
                .process(this::read);
    }

    /** Now, for what came back is gone when the exchange is over. */
    private void read(Exchange exchange) {
        Message message = exchange.getMessage();
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 200, Integer.class);
        InputStream document = message.getBody(InputStream.class);
        Reading reading = forms.read(
                document == null ? InputStream.nullInputStream() : document,
                message.getHeader(Exchange.CONTENT_TYPE, "", String.class));
        message.setBody(ReceiverAnswer.of(status, reading));
    }
}
