package mes.host;

/** Knows whether anybody listens, connected or with a session the broker keeps for it. */
interface Subscribers {

    boolean exist(String topic);
}
