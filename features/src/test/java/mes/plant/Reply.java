package mes.plant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What the server answered over HTTP. */
public record Reply(int status, String body) {

    /** This reply, which must be one of success. */
    public Reply accepted() {
        assertThat(status).as(body).isBetween(200, 299);
        return this;
    }

    public JsonNode json() {
        return Json.tree(body);
    }
}
