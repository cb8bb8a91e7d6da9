package mes.routes.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The description of the API, as JSON. */
@Component
final class DescriptionRoutes extends Operations {

    /** What is described beside the operations. */
    private static final String DOORS = "openapi-b2mml.yaml";

    private final JsonNode description;

    DescriptionRoutes(ObjectMapper json) throws IOException {
        super(json);
        this.description = read(Contract.DOCUMENT);
        ((ObjectNode) description.path("paths")).setAll((ObjectNode) read(DOORS).path("paths"));
    }

    @Override
    public void configure() {
        operation("describeApi", request -> Answer.ok(description));
    }

    private static JsonNode read(String document) throws IOException {
        try (InputStream yaml = new ClassPathResource(document).getInputStream()) {
            return new YAMLMapper().readTree(yaml);
        }
    }
}
