package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import mes.common.Rejection;
import mes.publication.Cloud;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How it stands with the cloud, where there is one. */
@Component
final class CloudRoutes extends Operations {

    private final ObjectProvider<Cloud> clouds;

    CloudRoutes(ObjectProvider<Cloud> clouds, ObjectMapper json) {
        super(json);
        this.clouds = clouds;
    }

    @Override
    public void configure() {
        operation("getCloud", this::get);
    }

    private Answer get(Request request) {
        Cloud cloud = clouds.stream().findFirst().orElseThrow(() -> Rejection.unknown("cloud", "is configured"));
        return Answer.ok(cloud.status());
    }
}
