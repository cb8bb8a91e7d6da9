package mes.cloud.link;

import java.util.Map;

/**
 * What was published to us.
 *
 * @param acknowledge tells the other side that it need not send it again
 */
record Arrival(String topic, Map<String, String> properties, byte[] body, Runnable acknowledge) {}
