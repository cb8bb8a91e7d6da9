package mes.opcua.jobcontrol;

import static mes.opcua.jobcontrol.PropertyWords.each;
import static mes.opcua.jobcontrol.PropertyWords.list;
import static mes.opcua.jobcontrol.PropertyWords.text;
import static mes.opcua.jobcontrol.PropertyWords.texts;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mes.equipment.EquipmentId;
import mes.opcua.isa95.ISA95JobOrderDataType;
import mes.opcua.isa95.ISA95WorkMasterDataType;
import mes.opcua.isa95.JobControlTypes;
import mes.work.JobOrderId;
import mes.work.Work;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.jspecify.annotations.Nullable;

/** Job orders in the words of OPC 10031-4: what comes in comes out as it was, whatever of it the domain uses. */
public final class JobOrderWords {

    private static final String DETAILS = "ISA95JobOrderDataType ";
    private static final int ENCODING = 5014;

    private final JobControlTypes types;

    public JobOrderWords(JobControlTypes types) {
        this.types = types;
    }

    /** @param known the work as it was asked for before, whose request and schedule it remains part of */
    Work work(ISA95JobOrderDataType order, EquipmentId equipment, @Nullable Work known) {
        Work work = work(order, equipment, known, null);
        return plain(order.jobOrderID(), work).equals(order)
                ? work
                : work(order, equipment, known, DETAILS + Base64.getEncoder().encodeToString(bytes(order)));
    }

    public ISA95JobOrderDataType order(JobOrderId id, Work work) {
        return kept(work).orElseGet(() -> plain(id.value(), work));
    }

    private static Work work(
            ISA95JobOrderDataType order, EquipmentId equipment, @Nullable Work known, @Nullable String details) {
        List<String> masters = list(order.workMasterID(), ISA95WorkMasterDataType::id);
        return new Work(
                known == null ? null : known.request(),
                known == null ? null : known.schedule(),
                masters.isEmpty() ? null : masters.get(0),
                null,
                equipment,
                Objects.requireNonNullElse(text(order.description()), ""),
                order.priority() == null ? 0 : order.priority(),
                instant(order.startTime()),
                instant(order.endTime()),
                ResourceWords.resources(
                        order.personnelRequirements(),
                        order.equipmentRequirements(),
                        order.physicalAssetRequirements()),
                list(order.materialRequirements(), ResourceWords::material),
                list(order.jobOrderParameters(), PropertyWords::parameter),
                details);
    }

    /** The domain's own account of it; a priority of 0 is none. */
    private static ISA95JobOrderDataType plain(String id, Work work) {
        return new ISA95JobOrderDataType(
                id,
                texts(work.description()),
                work.workMaster() == null ? null : List.of(new ISA95WorkMasterDataType(work.workMaster(), null, null)),
                time(work.startTime()),
                time(work.endTime()),
                work.priority() == 0 ? null : within(work.priority()),
                each(work.parameters(), PropertyWords::parameter),
                ResourceWords.people(work.resources()),
                ResourceWords.equipment(work.resources()),
                ResourceWords.assets(work.resources()),
                each(work.materials(), ResourceWords::material));
    }

    private Optional<ISA95JobOrderDataType> kept(Work work) {
        return Optional.ofNullable(work.details())
                .filter(details -> details.startsWith(DETAILS))
                .map(details -> Base64.getDecoder().decode(details.substring(DETAILS.length())))
                .map(bytes -> ExtensionObject.of(ByteString.of(bytes), types.id(ENCODING)))
                .map(kept -> types.decode(ISA95JobOrderDataType.class, kept));
    }

    private byte[] bytes(ISA95JobOrderDataType order) {
        return ((ExtensionObject.Binary) types.encode(order)).getBody().bytesOrEmpty();
    }

    static @Nullable DateTime time(@Nullable Instant instant) {
        return instant == null ? null : new DateTime(instant);
    }

    static @Nullable Instant instant(@Nullable DateTime time) {
        return time == null || time.equals(DateTime.NULL_VALUE) ? null : time.getJavaInstant();
    }

    private static short within(int priority) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, priority));
    }
}
