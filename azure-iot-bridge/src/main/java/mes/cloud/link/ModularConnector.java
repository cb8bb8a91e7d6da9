package mes.cloud.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** To a device and those of its modules that tell messages of some kinds. */
record ModularConnector(Connector device, Map<Connector, Set<String>> modules) implements Connector {

    @Override
    public Line line(Ear ear) throws LinkAway, InterruptedException {
        Map<String, Line> byKind = new HashMap<>();
        for (Map.Entry<Connector, Set<String>> module : modules.entrySet()) {
            Line line = module.getKey().line(ear);
            module.getValue().forEach(kind -> byKind.put(kind, line));
        }
        return new ModularLine(device.line(ear), byKind);
    }

    @Override
    public String name() {
        return device.name();
    }

    @Override
    public void doubt() {
        device.doubt();
    }
}
