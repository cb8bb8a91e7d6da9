package mes.routes.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mes.common.Rejection;
import mes.routes.Json;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what came of a message. */
@Component
final class Answers {

    private final JobOrders orders;
    private final Json json;

    Answers(JobOrders orders, Json json) {
        this.orders = orders;
        this.json = json;
    }

    String write(@Nullable Rejection refusal, @Nullable JsonNode message) {
        String jobOrder = message == null ? null : message.path("jobOrder").textValue();
        byte[] written = json.write(Answer.of(refusal, jobOrder, jobOrder == null ? null : state(jobOrder)));
        return new String(written, StandardCharsets.UTF_8);
    }

    private @Nullable String state(String jobOrder) {
        try {
            return Optional.of(new JobOrderId(jobOrder))
                    .flatMap(orders::find)
                    .map(order -> order.state().standardName())
                    .orElse(null);
        } catch (Rejection noIdentity) {
            return null;
        }
    }
}
