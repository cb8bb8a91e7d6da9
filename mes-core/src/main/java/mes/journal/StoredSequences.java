package mes.journal;

import java.util.function.Consumer;
import mes.common.Rejection;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sequences in PostgreSQL. */
@Repository
class StoredSequences implements Sequences {

    private final SequenceMapper mapper;
    private final Attempt attempt;

    StoredSequences(SequenceMapper mapper, Attempt attempt) {
        this.mapper = mapper;
        this.attempt = attempt;
    }

    @Override
    @Transactional
    public boolean once(String sender, String epoch, long number, Runnable work, Consumer<Rejection> refused) {
        if (mapper.take(sender, epoch, number) == 0) {
            return false;
        }
        try {
            attempt.make(() -> {
                work.run();
                return true;
            });
        } catch (Rejection rejection) {
            refused.accept(rejection);
        }
        return true;
    }

    @Override
    public long highest(String sender, String epoch) {
        return mapper.highest(sender, epoch);
    }
}
