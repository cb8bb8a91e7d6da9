package mes.routes.publication;

import java.util.List;
import java.util.Locale;
import mes.publication.Receiver;
import mes.publication.Receiver.Authentication;
import mes.publication.Receiver.Form;
import mes.publication.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The subscription that configuration declares.
 *
 * @param url where documents are taken; nothing is declared without
 * @param logicalId the receiver's name on the wire
 * @param verb {@code Process}, or {@code Sync}
 */
@ConfigurationProperties("mes.erp")
record ErpProperties(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("ERP") String logicalId,
        @DefaultValue("Process") TellingVerb verb,
        @DefaultValue("XML") Form form,
        @DefaultValue("WorkPerformance") List<String> nouns) {

    Subscription subscription(String address) {
        Authentication authentication = user == null ? Authentication.NONE : Authentication.BASIC;
        return Subscription.declared(new Receiver(logicalId, address, form, authentication, user), verb.model(), nouns);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return verb.name().toLowerCase(Locale.ROOT) + " to " + url;
    }
}
