package mes.routes.erp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import mes.b2mml.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The business system that is told.
 *
 * @param url where it takes documents
 * @param logicalId its name on the wire
 * @param verb {@code Process}, or {@code Sync}
 */
@ConfigurationProperties("mes.erp")
record ErpProperties(
        String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("ERP") String logicalId,
        @DefaultValue("Process") Verb verb) {

    ErpProperties {
        if (verb != Verb.PROCESS && verb != Verb.SYNC) {
            throw new IllegalArgumentException("mes.erp.verb is Process or Sync, not " + verb.word());
        }
    }

    /** The header that opens its door, if it has one. */
    @Nullable
    String authorization() {
        return user == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return verb.word() + " to " + url;
    }
}
