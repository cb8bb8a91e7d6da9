package mes.routes.decoder;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mes.common.Origin;
import mes.common.Rejection;
import mes.decoder.Decoder;
import mes.decoder.DecoderId;
import mes.decoder.Decoders;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The file {@code cnc_classes.json} of MES-Data-Collectors: which class understands which machine. Read at every start, and
 * whenever somebody sends it; what is known already stays as it is.
 */
@Component
final class CncClasses {

    /** What a class that has no plug-in makes of a message: its payload as it is, and the state that it tells. */
    static final String PAYLOAD_AS_IT_IS = """
        {
          "time": timestamp,
          "properties": $merge([payload, {"part_program": part_program}]),
          "state": {"running": "Executing", "idle": "NotExecuting", "error": "OutOfService"} ~> $lookup($string(payload.status)),
          "reason": $string(payload.status)
        }
        """;

    private static final Logger LOG = LoggerFactory.getLogger(CncClasses.class);

    private final Decoders decoders;
    private final EquipmentHierarchy equipment;
    private final Plugins plugins;
    private final TransactionOperations transaction;
    private final ObjectMapper json;
    private final Path file;

    CncClasses(
            Decoders decoders,
            EquipmentHierarchy equipment,
            Plugins plugins,
            TransactionOperations transaction,
            ObjectMapper json,
            @Value("${mes.cnc.classes:${mes.data:data}/cnc_classes.json}") Path file) {
        this.decoders = decoders;
        this.equipment = equipment;
        this.plugins = plugins;
        this.transaction = transaction;
        this.json = json;
        this.file = file;
    }

    /** Before the first message comes. */
    @PostConstruct
    void read() {
        if (Files.exists(file)) {
            try {
                take(List.of(json.readValue(file.toFile(), CncClass[].class)), Origin.of("file", "cnc_classes.json"));
            } catch (IOException | Rejection | DataAccessException e) {
                LOG.error("{} is not taken over: {}", file, e.getMessage());
            }
        }
    }

    /** Takes over all or none. */
    void take(List<CncClass> classes, Origin origin) {
        transaction.executeWithoutResult(whole -> classes.forEach(one -> take(one, origin)));
    }

    private void take(CncClass one, Origin origin) {
        if (equipment.find(one.cncId).isEmpty()) {
            equipment.add(one.cncId, EquipmentLevel.WORK_UNIT, null, "CNC " + one.cncId, origin);
        }
        if (decoders.of(one.cncId).isEmpty()) {
            decoders.find(one.className)
                    .ifPresentOrElse(
                            known -> decoders.change(known.with(one.cncId), origin),
                            () -> decoders.add(newDecoder(one), origin));
        }
    }

    private Decoder newDecoder(CncClass one) {
        String name = one.className.value();
        boolean hasPlugin =
                plugins.all().stream().anyMatch(jar -> jar.decoders().containsKey(name));
        return hasPlugin
                ? Decoder.plugin(one.className, name, one.cncId)
                : Decoder.mapping(one.className, PAYLOAD_AS_IT_IS, one.cncId);
    }

    /** A line of the file. */
    record CncClass(
            @JsonProperty("cnc_id") EquipmentId cncId,
            @JsonProperty("class_name") DecoderId className) {}
}
