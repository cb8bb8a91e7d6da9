package mes.host;

/** A broker elsewhere. It has one queue for a session, and says itself, when it is published to, that nobody listens. */
final class ForeignBroker implements Broker {

    @Override
    public boolean hasSubscriber(String topic) {
        return true;
    }

    @Override
    public boolean keepsOrderAcrossFilters() {
        return true;
    }
}
