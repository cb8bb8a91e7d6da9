package mes.b2mml;

import java.util.Optional;
import java.util.function.Supplier;
import mes.b2mml.v0701.TransAcknowledgeType;
import mes.b2mml.v0701.TransCancelType;
import mes.b2mml.v0701.TransChangeType;
import mes.b2mml.v0701.TransConfirmType;
import mes.b2mml.v0701.TransGetType;
import mes.b2mml.v0701.TransProcessType;
import mes.b2mml.v0701.TransRespondType;
import mes.b2mml.v0701.TransShowType;
import mes.b2mml.v0701.TransSyncType;
import mes.b2mml.v0701.TransVerbType;

/** What a transaction asks or tells about its noun (ISA-95 Part 5). */
public enum Verb {
    GET("Get", TransGetType::new),
    SHOW("Show", TransShowType::new),
    PROCESS("Process", TransProcessType::new),
    ACKNOWLEDGE("Acknowledge", TransAcknowledgeType::new),
    CHANGE("Change", TransChangeType::new),
    RESPOND("Respond", TransRespondType::new),
    CANCEL("Cancel", TransCancelType::new),
    SYNC("Sync", TransSyncType::new),
    NOTIFY("Notify", TransSyncType::new),
    CONFIRM("Confirm", TransConfirmType::new);

    private final String word;
    private final Supplier<? extends TransVerbType> terms;

    Verb(String word, Supplier<? extends TransVerbType> terms) {
        this.word = word;
        this.terms = terms;
    }

    /** The verb as names of transactions begin with it. */
    public String word() {
        return word;
    }

    /** The verb that carries an answer to this one, if it asks for one of its own. */
    public Optional<Verb> answer() {
        return switch (this) {
            case GET -> Optional.of(SHOW);
            case PROCESS -> Optional.of(ACKNOWLEDGE);
            case CHANGE -> Optional.of(RESPOND);
            default -> Optional.empty();
        };
    }

    /** Empty terms of this verb. */
    TransVerbType terms() {
        return terms.get();
    }

    /** The verb's element in the data area; the schema gives Notify none of its own. */
    String element() {
        return this == NOTIFY ? SYNC.word : word;
    }
}
