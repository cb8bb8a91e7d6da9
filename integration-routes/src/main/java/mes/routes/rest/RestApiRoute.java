package mes.routes.rest;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The REST API as openapi.yaml describes it: each operation is the route {@code direct:{operationId}}. */
@Component
final class RestApiRoute extends RouteBuilder {

    @Override
    public void configure() {
        restConfiguration().component("platform-http").clientRequestValidation(true);
        rest().openApi().specification("classpath:" + Contract.DOCUMENT).routeId("rest-api");
    }
}
