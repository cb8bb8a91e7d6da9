package mes.routes.nouns;

import java.time.Clock;
import java.util.List;
import mes.b2mml.Bod;
import mes.b2mml.Outcome;
import mes.b2mml.Sender;
import mes.b2mml.Verb;

/** The least that the schema lets an object be, which is what a SHOW of nothing bears. */
public final class Least {

    private static final Sender NOBODY = new Sender("nobody", Clock.systemUTC());

    private Least() {}

    public static <T> T object(Class<T> type, String id) {
        T asked = Elements.blank(type);
        if (hasId(type)) {
            Elements.identify(asked, id);
        }
        String noun = type.getSimpleName().replaceFirst("Type$", "");
        return type.cast(Bod.of(Verb.GET, noun, NOBODY.applicationArea(), List.of(asked))
                .answer(Outcome.accepted(), NOBODY)
                .objects()
                .get(0));
    }

    private static boolean hasId(Class<?> type) {
        return Elements.of(type).stream().anyMatch(Elements::isId);
    }
}
