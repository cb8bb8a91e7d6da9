/** The link to a cloud: Azure IoT Hub's dialect of MQTT 3.1.1, or plain MQTT 5. It knows nothing of manufacturing. */
@NullMarked
package mes.cloud.link;

import org.jspecify.annotations.NullMarked;
