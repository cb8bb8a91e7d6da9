package mes.cloud.wire;

import mes.cloud.hearing.CloudRequests;
import mes.cloud.hearing.Reply;
import mes.cloud.link.Telegram;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the cloud asks for: done once it is carried out and the cloud has the answer. What was kept comes again by itself. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
final class CloudInRoute extends RouteBuilder {

    private final CloudRequests requests;

    CloudInRoute(CloudRequests requests) {
        this.requests = requests;
    }

    @Override
    public void configure() {
        from("{{mes.wire.cloud-in}}")
                .routeId("cloud-in")
                .errorHandler(noErrorHandler())
                .process(this::hear)
                .filter(body().isInstanceOf(Telegram.class))
                .to(CloudOutRoute.OUT);
        from("direct:" + CloudRequests.EDGE)
                .routeId(CloudRequests.EDGE)
                .errorHandler(noErrorHandler())
                .process(exchange -> requests.carryOutAgain(Headers.body(exchange.getMessage())));
    }

    /** The answer is the exchange's own if somebody waits for it, otherwise a message. */
    private void hear(Exchange exchange) {
        Message message = exchange.getMessage();
        if (exchange.getPattern() == ExchangePattern.InOut) {
            Reply reply = requests.answer(Headers.command(message), Headers.body(message));
            message.setHeader(Headers.STATUS, reply.status());
            message.setBody(reply.body());
        } else {
            message.setBody(requests.carryOut(Headers.id(message), Headers.body(message))
                    .orElse(null));
        }
    }
}
