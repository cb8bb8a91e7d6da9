package mes.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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
        if (said.isEmpty()) {
            return new Heard(List.of(), Map.of());
        }
        List<Sender> senders = said.stream()
                .map(MessageNumber::sender)
                .distinct()
                .sorted(ORDER)
                .toList();
        Map<Sender, Long> upTo = hold(senders);
        List<Boolean> firsts = new ArrayList<>(said.size());
        for (MessageNumber one : said) {
            long before = Objects.requireNonNull(upTo.get(one.sender()));
            firsts.add(before < one.number());
            upTo.put(one.sender(), Math.max(before, one.number()));
        }
        save(upTo);
        return new Heard(firsts, upTo);
    }

    private Map<Sender, Long> hold(List<Sender> senders) {
        String[] names = texts(senders, Sender::name);
        String[] epochs = texts(senders, Sender::epoch);
        List<Long> numbers = numbers(mapper.hold(names, epochs));
        if (numbers.contains(SequenceMapper.NONE)) {
            mapper.begin(names, epochs);
            numbers = numbers(mapper.hold(names, epochs));
        }
        Map<Sender, Long> upTo = new HashMap<>();
        for (int i = 0; i < senders.size(); i++) {
            upTo.put(senders.get(i), numbers.get(i));
        }
        return upTo;
    }

    private static List<Long> numbers(String text) {
        return Stream.of(text.split(",")).map(Long::valueOf).toList();
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
