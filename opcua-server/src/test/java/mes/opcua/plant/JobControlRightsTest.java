package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mes.access.Role;
import mes.access.User;
import mes.opcua.Foreigner;
import mes.opcua.OnPlant;
import mes.work.JobState;
import org.junit.jupiter.api.Test;

/** Who may call the methods of OPC 10031-4. */
@OnPlant
class JobControlRightsTest extends ForeignJobControl {

    @Test
    void letsAnOperatorControlButNotStore() throws Exception {
        store(order());
        Foreigner operator = client(Role.OPERATOR);

        assertThat(order(operator, "Store", order()).status()).isEqualTo("BadUserAccessDenied");
        assertThat(order(operator, "StoreAndStart", order()).status()).isEqualTo("BadUserAccessDenied");
        assertThat(order(operator, "Update", order()).status()).isEqualTo("BadUserAccessDenied");
        assertThat(command(operator, "Start")).isEqualTo(new Answer("Good", NO_ERROR));
    }

    @Test
    void letsABusinessSystemStoreButNotControl() throws Exception {
        Foreigner business = client(Role.INTEGRATION);

        assertThat(order(business, "Store", order())).isEqualTo(new Answer("Good", NO_ERROR));
        assertThat(command(business, "Start").status()).isEqualTo("BadUserAccessDenied");
        assertThat(orders.get(id).state()).isEqualTo(JobState.NOT_ALLOWED_TO_START);
    }

    @Test
    void tellsEachSessionWhichMethodsItMayCall() throws Exception {
        JsonNode operator = client(Role.OPERATOR).ask("permissions", "object", receiver, "method", "Store");
        JsonNode supervisor = planner.ask("permissions", "object", receiver, "method", "Store");

        assertThat(operator.path("mayCall").asBoolean(true)).isFalse();
        assertThat(supervisor.path("mayCall").asBoolean(false)).isTrue();
        assertThat(operator.path("roles"))
                .extracting(JsonNode::asInt)
                .as("SecurityAdmin, Supervisor, Engineer")
                .containsExactly(15704, 15692, 16036);
    }

    @Test
    void deniesEachMethodOfARequestOnItsOwn() throws Exception {
        store(order());
        Map<String, Object> abort = Map.of(
                "object", receiver, "method", "Abort", "args", arguments("String", "none", "comment", List.of()));
        Map<String, Object> update = Map.of(
                "object", receiver, "method", "Update", "args", arguments("order", fullOrder(), "comment", List.of()));

        JsonNode statuses = client(Role.OPERATOR).ask("together", "calls", List.of(abort, update, abort));

        assertThat(texts(statuses)).containsExactly("Uncertain", "BadUserAccessDenied", "Uncertain");
        assertThat(orders.get(id).work().workMaster()).isNull();
    }

    @Test
    void looksAtTheRolesOfNow() throws Exception {
        store(order());
        Foreigner operator = client(Role.OPERATOR);
        users.put(new User("node-OPERATOR", Set.of(Role.INTEGRATION), null), "correct horse", TEST);

        Answer answer = command(operator, "Start");
        users.put(new User("node-OPERATOR", Set.of(Role.OPERATOR), null), "correct horse", TEST);

        assertThat(answer.status()).isEqualTo("BadUserAccessDenied");
    }
}
