package mes.routes.sparkplug;

import java.util.Arrays;
import java.util.Optional;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import org.apache.commons.lang3.EnumUtils;
import org.eclipse.tahu.message.model.MessageType;
import org.jspecify.annotations.Nullable;

/** What a topic says of its message: {@code spBv1.0/group/type/node/device}, the device absent for the node's own. */
record SparkplugTopic(MessageType type, Node node, @Nullable String device) {

    private static final String NAMESPACE = "spBv1.0";

    /** An edge node; its id is the id of a piece of equipment. */
    record Node(String group, String id) {

        EquipmentId equipment() {
            return new EquipmentId(id);
        }

        SparkplugTopic topic(MessageType type, @Nullable String device) {
            return new SparkplugTopic(type, this, device);
        }

        @Override
        public String toString() {
            return group + "/" + id;
        }
    }

    /** @throws Rejection INVALID when it is none of a node or a device */
    static SparkplugTopic of(String topic) {
        String[] levels = topic.split("/", -1);
        MessageType type = levels.length > 2 ? EnumUtils.getEnum(MessageType.class, levels[2]) : null;
        boolean ofDevice = type != null && type.name().startsWith("D");
        boolean isWhole =
                levels.length == (ofDevice ? 5 : 4) && Arrays.stream(levels).noneMatch(String::isEmpty);
        if (type == null || !isWhole || !levels[0].equals(NAMESPACE)) {
            throw Rejection.invalid(
                    "a topic of Sparkplug is spBv1.0/group/type/node or spBv1.0/group/type/node/device");
        }
        return new SparkplugTopic(type, new Node(levels[1], levels[3]), ofDevice ? levels[4] : null);
    }

    /** Whether it is where host applications say that they are there. */
    static boolean isState(String topic) {
        return topic.startsWith(NAMESPACE + "/STATE/");
    }

    /** Whoever speaks: the device if there is one, or else the node. */
    EquipmentId equipment() {
        return Optional.ofNullable(device).map(EquipmentId::new).orElseGet(node::equipment);
    }

    @Override
    public String toString() {
        String topic = String.join("/", NAMESPACE, node.group(), type.name(), node.id());
        return device == null ? topic : topic + "/" + device;
    }
}
