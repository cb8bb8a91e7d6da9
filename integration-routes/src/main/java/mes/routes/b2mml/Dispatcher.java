package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import mes.b2mml.Bod;
import mes.b2mml.Outcome;
import mes.b2mml.Sender;
import mes.b2mml.Transaction;
import mes.b2mml.XmlCodec;
import mes.common.Origin;
import org.springframework.stereotype.Component;

/** Answers transactions by the table of what is served. The caller waits for every answer, so there always is one. */
@Component
final class Dispatcher {

    private final Map<Transaction, Served> table;
    private final Once once;
    private final XmlCodec codec;
    private final Sender sender;

    Dispatcher(List<Served> table, Once once, XmlCodec codec, Sender sender) {
        this.table = table.stream().collect(toUnmodifiableMap(Served::transaction, identity()));
        this.once = once;
        this.codec = codec;
        this.sender = sender;
    }

    /** @param who the user that the door let in */
    byte[] answer(Bod asked, String who) {
        Served served = table.get(asked.transaction());
        if (served instanceof Pull<?> pull) {
            return codec.write(pull.show(asked, sender));
        }
        return served instanceof Push push ? carryOut(push, asked, who) : refuse(asked);
    }

    /** A repeated GET is carried out again: it has no effect, and whoever repeats it wants to know how things stand now. */
    private byte[] carryOut(Push push, Bod asked, String who) {
        Origin origin = new Origin(Once.EDGE, who, asked.id().orElse(null));
        return once.carryOut(
                        asked,
                        who,
                        parts -> push.carryOut(asked, parts, origin),
                        outcome -> new String(codec.write(asked.answer(outcome, sender)), UTF_8))
                .getBytes(UTF_8);
    }

    private byte[] refuse(Bod asked) {
        return codec.write(asked.answer(Outcome.rejected("NotServed", asked.name() + " is not served"), sender));
    }
}
