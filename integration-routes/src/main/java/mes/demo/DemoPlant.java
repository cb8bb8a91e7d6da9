package mes.demo;

import static mes.equipment.EquipmentLevel.AREA;
import static mes.equipment.EquipmentLevel.ENTERPRISE;
import static mes.equipment.EquipmentLevel.SITE;
import static mes.equipment.EquipmentLevel.WORK_CENTER;
import static mes.equipment.EquipmentLevel.WORK_UNIT;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.host.MqttServer;
import mes.material.MaterialDefinitionId;
import mes.material.Materials;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The simulated plant: one line with a saw (native MQTT), a mill (the older work order contract) and a press, whose PLC
 * speaks OPC UA and lives in that edge.
 */
@Component
@ConditionalOnProperty(name = "mes.demo", havingValue = "true")
final class DemoPlant implements DisposableBean {

    private static final Origin DEMO = Origin.of("demo", "demo");
    private static final String SAW = "SAW-1";
    private static final String MILL = "MILL-1";
    private static final String PRESS = "PRESS-1";

    private final EquipmentHierarchy equipment;
    private final Materials materials;
    private final Users users;
    private final URI broker;
    private final Environment environment;
    private @Nullable DemoSaw saw;
    private @Nullable DemoMill mill;
    private @Nullable DemoErp erp;

    DemoPlant(
            EquipmentHierarchy equipment, Materials materials, Users users, MqttServer mqtt, Environment environment) {
        this.equipment = equipment;
        this.materials = materials;
        this.users = users;
        this.broker = URI.create(mqtt.url());
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        layOut();
        saw = new DemoSaw(broker, machine(SAW));
        saw.start();
        mill = new DemoMill(broker, machine(MILL));
        mill.start();
        erp = new DemoErp(door(), user("demo-erp", Role.INTEGRATION, null), catalogue());
        erp.start();
    }

    private void layOut() {
        put("MILLWRIGHT-DEMO", ENTERPRISE, null, "The demo's company");
        put("DEMO-SITE", SITE, "MILLWRIGHT-DEMO", "Its only site");
        put("ASSEMBLY", AREA, "DEMO-SITE", "Metal works");
        put("LINE-1", WORK_CENTER, "ASSEMBLY", "Brackets");
        put(SAW, WORK_UNIT, "LINE-1", "Band saw");
        put(MILL, WORK_UNIT, "LINE-1", "Milling machine");
        put(PRESS, WORK_UNIT, "LINE-1", "Press");
        for (DemoErp.Order order : catalogue()) {
            materials.put(new MaterialDefinitionId(order.product()), order.description(), "pcs", DEMO);
        }
    }

    private static List<DemoErp.Order> catalogue() {
        return List.of(
                new DemoErp.Order(SAW, "BLANK-80", "Blanks, 80 mm", 24),
                new DemoErp.Order(MILL, "PLATE-4", "Plates with four holes", 20),
                new DemoErp.Order(PRESS, "BRACKET-L", "Angle brackets", 30));
    }

    private URI door() {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + "/b2mml");
    }

    private void put(String id, EquipmentLevel level, @Nullable String parent, String description) {
        equipment.put(new EquipmentId(id), level, parent == null ? null : new EquipmentId(parent), description, DEMO);
    }

    private DemoUser machine(String id) {
        return user(id, Role.MACHINE, new EquipmentId(id));
    }

    private DemoUser user(String name, Role role, @Nullable EquipmentId of) {
        DemoUser user = new DemoUser(name, UUID.randomUUID().toString());
        users.put(new User(name, Set.of(role), of), user.password(), DEMO);
        return user;
    }

    @Override
    public void destroy() {
        if (erp != null) {
            erp.close();
        }
        if (saw != null) {
            saw.close();
        }
        if (mill != null) {
            mill.close();
        }
    }
}
