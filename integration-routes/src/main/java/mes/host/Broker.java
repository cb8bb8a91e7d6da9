package mes.host;

/** What differs between the brokers behind the protocol. */
interface Broker {

    /** Whether anybody but this server listens, connected or with a session the broker keeps for it. */
    boolean hasSubscriber(String topic);

    /** Whether a session gets the messages of all its filters in the order in which they were published. */
    boolean keepsOrderAcrossFilters();
}
