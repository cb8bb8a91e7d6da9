package mes.routes.erp;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;

/** Documents that go by the wire {@code erp}, and what comes back. */
final class ErpRoute extends RouteBuilder {

    static final String OUT = "direct:erp";

    private final ErpProperties erp;

    ErpRoute(ErpProperties erp) {
        this.erp = erp;
    }

    @Override
    public void configure() {
        // The cursor tries again, and shows why it must.
        from(OUT)
                .routeId("erp")
                .errorHandler(noErrorHandler())
                .process(this::address)
                .to("{{mes.wire.erp}}");
    }

    private void address(Exchange exchange) {
        Message message = exchange.getMessage();
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        message.setHeader(Exchange.HTTP_URI, erp.url());
        message.setHeader(Exchange.CONTENT_TYPE, "application/xml");
        message.setHeader("Authorization", erp.authorization());
    }
}
