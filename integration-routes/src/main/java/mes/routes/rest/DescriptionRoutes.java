package mes.routes.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The description of the API, as JSON. */
@Component
final class DescriptionRoutes extends Operations {

    private final JsonNode description;

    DescriptionRoutes(ObjectMapper json) throws IOException {
        super(json);
        try (InputStream yaml = new ClassPathResource(Contract.DOCUMENT).getInputStream()) {
            this.description = new YAMLMapper().readTree(yaml);
        }
    }

    @Override
    public void configure() {
        operation("describeApi", request -> Answer.ok(description));
    }
}
