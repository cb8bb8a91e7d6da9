package mes.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sequences in PostgreSQL. */
@Repository
class StoredSequences implements Sequences {

    /** The same for all, so that two who hear the same senders do not wait for each other. */
    private static final Comparator<Sender> ORDER =
            Comparator.comparing(Sender::name).thenComparing(Sender::epoch);

    private final SequenceMapper mapper;

    StoredSequences(SequenceMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Heard hear(List<MessageNumber> said) {
        List<Sender> senders = said.stream()
                .map(MessageNumber::sender)
                .distinct()
                .sorted(ORDER)
                .toList();
        Map<Sender, Long> upTo = hold(senders);
        List<Boolean> firsts = new ArrayList<>(said.size());
        for (MessageNumber one : said) {
            firsts.add(upTo.getOrDefault(one.sender(), SequenceMapper.NONE) < one.number());
            upTo.merge(one.sender(), one.number(), Math::max);
        }
        save(upTo);
        return new Heard(firsts, upTo);
    }

    private Map<Sender, Long> hold(List<Sender> senders) {
        String[] names = texts(senders, Sender::name);
        String[] epochs = texts(senders, Sender::epoch);
        List<SequenceMapper.Row> known = mapper.hold(names, epochs);
        if (known.size() < senders.size()) {
            mapper.begin(names, epochs);
            known = mapper.hold(names, epochs);
        }
        Map<Sender, Long> upTo = new HashMap<>();
        known.forEach(row -> upTo.put(new Sender(row.sender(), row.epoch()), row.number()));
        return upTo;
    }

    private void save(Map<Sender, Long> upTo) {
        List<Sender> senders = List.copyOf(upTo.keySet());
        mapper.save(
                texts(senders, Sender::name),
                texts(senders, Sender::epoch),
                senders.stream().map(upTo::get).toArray(Long[]::new));
    }

    private static String[] texts(List<Sender> senders, Function<Sender, String> part) {
        return senders.stream().map(part).toArray(String[]::new);
    }
}
