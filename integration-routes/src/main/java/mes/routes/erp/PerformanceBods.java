package mes.routes.erp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import mes.b2mml.Bod;
import mes.b2mml.Sender;
import mes.b2mml.Wire;
import mes.b2mml.v0701.TransApplicationAreaType;
import mes.b2mml.v0701.TransConfirmationCodeType;
import mes.b2mml.v0701.TransProcessType;
import mes.b2mml.v0701.TransResponseCodeType;
import mes.journal.JournalEntry;
import mes.routes.nouns.Job;
import mes.routes.nouns.WorkPerformances;
import mes.work.JobOrders;
import mes.work.JobResponse;

/** The transactions that tell what came of a job; the same entry of the journal always makes the same one. */
final class PerformanceBods {

    private static final String NOUN = "WorkPerformance";

    private final ErpProperties erp;
    private final Sender sender;
    private final JobOrders orders;
    private final WorkPerformances performances;
    private final ObjectMapper json;

    PerformanceBods(
            ErpProperties erp, Sender sender, JobOrders orders, WorkPerformances performances, ObjectMapper json) {
        this.erp = erp;
        this.sender = sender;
        this.orders = orders;
        this.performances = performances;
        this.json = json;
    }

    /** @param entry that a job response was closed */
    Bod of(JournalEntry entry) throws JsonProcessingException {
        JobResponse response = json.readValue(entry.record(), JobResponse.class);
        Job job = new Job(orders.get(response.jobOrder()), response, null);
        return askingForAnAnswer(Bod.of(erp.verb(), NOUN, area(entry), List.of(performances.performance(job))));
    }

    /** The time is part of the identity, for another store counts its positions from 1 again. */
    private TransApplicationAreaType area(JournalEntry entry) {
        UUID id = UUID.nameUUIDFromBytes((entry.position() + " " + entry.at()).getBytes(UTF_8));
        return sender.applicationAreaFor(erp.logicalId())
                .withBODID(Wire.id(id.toString()))
                .withCreationDateTime(Wire.time(entry.at(), sender.clock().getZone()));
    }

    /** PROCESS has an answer of its own; SYNC can only be confirmed. */
    private static Bod askingForAnAnswer(Bod bod) {
        if (bod.terms() instanceof TransProcessType process) {
            process.setAcknowledgeCode(TransResponseCodeType.ALWAYS);
        } else {
            bod.applicationArea().getSender().setConfirmationCode(new TransConfirmationCodeType().withValue("Always"));
        }
        return bod;
    }
}
