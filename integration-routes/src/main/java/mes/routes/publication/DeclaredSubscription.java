package mes.routes.publication;

import mes.publication.Subscriptions;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the subscription that configuration declares like any other, before anybody is told. */
@Component
@EnableConfigurationProperties(ErpProperties.class)
final class DeclaredSubscription {

    private final ErpProperties erp;
    private final Subscriptions subscriptions;
    private final Publications publications;
    private final Delivery delivery;

    DeclaredSubscription(ErpProperties erp, Subscriptions subscriptions, Publications publications, Delivery delivery) {
        this.erp = erp;
        this.subscriptions = subscriptions;
        this.publications = publications;
        this.delivery = delivery;
    }

    @EventListener(ApplicationStartedEvent.class)
    void declare() {
        if (erp.url() == null) {
            subscriptions.undeclare();
            return;
        }
        var subscription = erp.subscription(erp.url());
        publications.check(subscription.nouns());
        delivery.check(subscription.receiver());
        subscriptions.declare(subscription, erp.user() == null ? null : erp.password());
    }
}
