package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import mes.b2mml.Schemas;
import mes.routes.b2mml.Table;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The description of the SOAP door, and the schemas of what goes through all doors. */
@Component
final class DescriptionRoute extends RouteBuilder {

    private static final String GET_ONLY = "httpMethodRestrict=GET";
    private static final String XML = "text/xml;charset=UTF-8";

    private final Table table;

    DescriptionRoute(Table table) {
        this.table = table;
    }

    @Override
    public void configure() {
        from("platform-http:/b2mml/soap?" + GET_ONLY).routeId("b2mml-wsdl").process(this::describe);
        from("platform-http:/b2mml/schemas/{file}?" + GET_ONLY)
                .routeId("b2mml-schemas")
                .process(DescriptionRoute::show);
    }

    private void describe(Exchange exchange) {
        HttpServletRequest request =
                exchange.getMessage().getHeader("CamelHttpServletRequest", HttpServletRequest.class);
        String address = request.getRequestURL().toString();
        Posted.answer(
                exchange,
                200,
                XML,
                new Wsdl(table.transactions(), address).text().getBytes(UTF_8));
    }

    private static void show(Exchange exchange) {
        Schemas.file(exchange.getMessage().getHeader("file", String.class))
                .ifPresentOrElse(
                        text -> Posted.answer(exchange, 200, XML, text.getBytes(UTF_8)),
                        () -> Posted.answer(exchange, 404, "text/plain", "No such schema".getBytes(UTF_8)));
    }
}
