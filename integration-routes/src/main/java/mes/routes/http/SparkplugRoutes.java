package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import mes.routes.sparkplug.EdgeNodeCommands;
import mes.routes.sparkplug.EdgeNodeCommands.Wanted;
import mes.routes.sparkplug.EdgeNodes;
import org.springframework.stereotype.Component;

/** The edge nodes of Sparkplug, and what they are told. */
@Component
final class SparkplugRoutes extends Operations {

    private final EdgeNodes nodes;
    private final EdgeNodeCommands commands;

    SparkplugRoutes(EdgeNodes nodes, EdgeNodeCommands commands, ObjectMapper json) {
        super(json);
        this.nodes = nodes;
        this.commands = commands;
    }

    @Override
    public void configure() {
        operation("listEdgeNodes", request -> Answer.ok(nodes.alive()));
        operation("writeMetric", this::write);
    }

    private Answer write(Request request) {
        commands.write(request.path("group"), request.path("node"), request.body(Wanted.class), request.origin());
        return Answer.nothing();
    }
}
