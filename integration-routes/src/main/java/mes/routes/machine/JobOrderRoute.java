package mes.routes.machine;

import static org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants.CAMEL_PAHO_OVERRIDE_TOPIC;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import mes.common.Property;
import mes.common.Quantity;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.routes.JobOrderCommand;
import mes.routes.Json;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.Work;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Equipment is told what is asked of it; fails when nobody listens. */
@Component
final class JobOrderRoute extends RouteBuilder {

    private final Json json;

    JobOrderRoute(Json json) {
        this.json = json;
    }

    @Override
    public void configure() {
        from("direct:job-order")
                .routeId("job-order")
                .errorHandler(noErrorHandler())
                .setHeader(CAMEL_PAHO_OVERRIDE_TOPIC)
                .body(JobOrderCommand.class, JobOrderRoute::topic)
                .transform()
                .body(JobOrderCommand.class, asked -> json.write(Message.of(asked)))
                .to("{{mes.wire.job-order}}");
    }

    private static String topic(JobOrderCommand asked) {
        EquipmentId equipment = asked.order().work().equipment();
        return Topic.of(Objects.requireNonNull(equipment, "dispatched work has equipment"), "job-order");
    }

    /** The payload, as docs/messages promises it: the command, and always the whole job order. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            int schema,
            String command,
            JobOrderId jobOrder,
            int version,
            @Nullable String workMaster,
            String product,
            BigDecimal quantity,
            @Nullable String unit,
            int priority,
            String description,
            @Nullable Instant startTime,
            @Nullable Instant endTime,
            List<Parameter> parameters,
            List<Material> materials) {

        static Message of(JobOrderCommand asked) {
            JobOrder order = asked.order();
            Work work = order.work();
            return new Message(
                    Schema.VERSION,
                    asked.command(),
                    order.id(),
                    order.version(),
                    work.workMaster(),
                    work.product(),
                    work.quantity(),
                    work.produced()
                            .map(MaterialAmount::quantity)
                            .map(Quantity::unit)
                            .orElse(null),
                    work.priority(),
                    work.description(),
                    work.startTime(),
                    work.endTime(),
                    work.parameters().stream().map(Parameter::of).toList(),
                    work.materials().stream().map(Material::of).toList());
        }
    }

    /** A job order parameter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parameter(String id, String value, @Nullable String unit) {

        static Parameter of(Property parameter) {
            return new Parameter(parameter.id(), parameter.value(), parameter.unit());
        }
    }

    /** A material requirement. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Material(
            @Nullable MaterialDefinitionId definition,
            @Nullable MaterialLotId lot,
            String use,
            @Nullable BigDecimal quantity,
            @Nullable String unit) {

        static Material of(MaterialAmount amount) {
            Quantity quantity = amount.quantity();
            return new Material(
                    amount.definition(),
                    amount.lot(),
                    amount.use().standardName(),
                    quantity == null ? null : quantity.value(),
                    quantity == null ? null : quantity.unit());
        }
    }
}
