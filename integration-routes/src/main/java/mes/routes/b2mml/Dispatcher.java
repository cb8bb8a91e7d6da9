package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import mes.b2mml.Bod;
import mes.b2mml.Outcome;
import mes.b2mml.Sender;
import mes.b2mml.Verb;
import mes.b2mml.XmlCodec;
import mes.common.Origin;
import mes.routes.nouns.TooMany;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers transactions by the table of what is served. There always is an answer, whether one was asked for or not. */
@Component
final class Dispatcher {

    private final Table table;
    private final Once once;
    private final XmlCodec codec;
    private final Sender sender;
    private final int most;

    Dispatcher(Table table, Once once, XmlCodec codec, Sender sender, @Value("${mes.b2mml.most-objects}") int most) {
        this.table = table;
        this.once = once;
        this.codec = codec;
        this.sender = sender;
        this.most = most;
    }

    /** @param who the user that the door let in */
    byte[] answer(Bod asked, String who) {
        try {
            return table.served(asked.transaction())
                    .map(noun -> asked.verb() == Verb.GET ? show(noun, asked) : carryOut(noun, asked, who))
                    .orElseGet(() -> refuse(asked));
        } catch (TooMany e) {
            return refuse(asked, "TooMany", "more than " + most + " objects are asked for; ask for fewer at a time");
        }
    }

    /** A repeated GET is carried out again: it has no effect, and whoever repeats it wants to know how things stand now. */
    private <T> byte[] show(Noun<T> noun, Bod asked) {
        Query<T> query = Query.of(asked.objects(noun.type()), most);
        List<T> found = noun.find(query);
        if (found.size() > most) {
            throw new TooMany();
        }
        return found.isEmpty()
                ? refuse(asked, "NotFound", "no " + noun.name() + " is like " + query)
                : codec.write(asked.answer(Outcome.accepted(), sender, found));
    }

    private <T> byte[] carryOut(Noun<T> noun, Bod asked, String who) {
        Origin origin = new Origin(Once.EDGE, who, asked.id().orElse(null));
        Task<T> task = new Task<>(noun, asked, origin);
        return once.carryOut(
                        asked,
                        who,
                        task::carryOut,
                        outcome -> new String(codec.write(task.answer(outcome, sender)), UTF_8))
                .getBytes(UTF_8);
    }

    private byte[] refuse(Bod asked) {
        return refuse(asked, "NotServed", table.refusal(asked.transaction()));
    }

    private byte[] refuse(Bod asked, String code, String reason) {
        return codec.write(asked.answer(Outcome.rejected(code, reason), sender));
    }
}
