package mes.opcua.plant;

import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentProperties;
import mes.performance.EquipmentConnections;
import mes.performance.EquipmentCounts;
import mes.performance.EquipmentStates;
import mes.performance.Performance;
import mes.performance.PropertyHistory;
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
        EquipmentProperties descriptions,
        PropertyValues properties,
        PropertyHistory history,
        Performance performance,
        JobOrders orders,
        JobResponses responses,
        Dispatches dispatches) {}
