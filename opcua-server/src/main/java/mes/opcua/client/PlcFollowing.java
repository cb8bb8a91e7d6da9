package mes.opcua.client;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import mes.equipment.EquipmentHierarchy;
import mes.opcua.stack.Application;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows every PLC that is configured, for as long as the host runs. */
@Component
@EnableConfigurationProperties(PlcClients.class)
final class PlcFollowing implements SmartLifecycle {

    private final List<PlcSettings> settings = new ArrayList<>();
    private final Plc.Parts parts;
    private final List<Plc> following = new ArrayList<>();

    /** @param others further connections that this server itself brings along */
    PlcFollowing(
            PlcClients configured,
            ObjectProvider<PlcSettings> others,
            Application application,
            EquipmentHierarchy equipment,
            PlcReports reports,
            JobHandshake handshake,
            Clock clock) {
        this.settings.addAll(configured.client().values());
        others.forEach(settings::add);
        this.parts = new Plc.Parts(application, equipment, reports, handshake, clock);
    }

    @Override
    public void start() {
        settings.forEach(plc -> following.add(new Plc(plc, parts)));
    }

    @Override
    public void stop() {
        following.forEach(Plc::close);
        following.clear();
    }

    @Override
    public boolean isRunning() {
        return !following.isEmpty();
    }
}
