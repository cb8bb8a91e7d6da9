package mes.opcua.plant;

import mes.equipment.EquipmentHierarchy;
import mes.performance.EquipmentConnections;
import mes.performance.EquipmentCounts;
import mes.performance.EquipmentStates;
import mes.performance.PropertyValues;
import mes.work.Dispatches;
import mes.work.JobOrders;
import mes.work.JobResponses;
import org.springframework.stereotype.Component;

/** Every record that the address space shows. */
@Component
record PlantRecords(
        EquipmentHierarchy equipment,
        EquipmentStates states,
        EquipmentCounts counts,
        EquipmentConnections connections,
        PropertyValues properties,
        JobOrders orders,
        JobResponses responses,
        Dispatches dispatches) {}
