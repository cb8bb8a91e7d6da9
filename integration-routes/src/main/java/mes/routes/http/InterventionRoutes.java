package mes.routes.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import mes.connection.ConnectionId;
import mes.connection.Intervention;
import mes.connection.Interventions;
import mes.connection.ServerAnswer;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values written to the servers of equipment, and their methods called, by those who may. */
@Component
final class InterventionRoutes extends Operations {

    private final Interventions interventions;

    InterventionRoutes(Interventions interventions, ObjectMapper json) {
        super(json);
        this.interventions = interventions;
    }

    @Override
    public void configure() {
        operation("writeServerValue", this::write);
        operation("callServerMethod", this::call);
    }

    private Answer write(Request request) {
        NewValue asked = request.body(NewValue.class);
        return answer(interventions.write(id(request), asked.node, asked.value.asText(), request.origin()));
    }

    private Answer call(Request request) {
        Call asked = request.body(Call.class);
        List<String> arguments = asked.arguments == null
                ? List.of()
                : asked.arguments.stream().map(JsonNode::asText).toList();
        return answer(interventions.call(id(request), asked.object, asked.method, arguments, request.origin()));
    }

    private static Answer answer(Intervention done) {
        ServerAnswer said = Objects.requireNonNull(done.answer());
        return Answer.ok(new View(done.id(), said.status(), said.isConfirmed(), said.told()));
    }

    private static ConnectionId id(Request request) {
        return request.id(ConnectionId::new);
    }

    /** A value for a node. */
    record NewValue(String node, JsonNode value) {}

    /** A call of a method. */
    record Call(String object, String method, @Nullable List<JsonNode> arguments) {}

    /** @param id under which the journal tells of it, as an {@code intervention} */
    record View(String id, String status, boolean confirmed, List<String> told) {}
}
