package mes.journal;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import mes.common.Rejection;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Receipts in PostgreSQL. */
@Repository
class StoredReceipts implements Receipts {

    private final ReceiptMapper mapper;
    private final Attempt attempt;

    StoredReceipts(ReceiptMapper mapper, Attempt attempt) {
        this.mapper = mapper;
        this.attempt = attempt;
    }

    @Override
    @Transactional
    public String once(String edge, String message, Supplier<String> work, Function<Rejection, String> refused) {
        mapper.lock(edge, message);
        Optional<byte[]> before = mapper.answer(edge, message);
        if (before.isPresent()) {
            return Packed.unpack(before.get());
        }
        String answer = workOrRefusal(work, refused);
        mapper.insert(edge, message, Packed.pack(answer));
        return answer;
    }

    private String workOrRefusal(Supplier<String> work, Function<Rejection, String> refused) {
        try {
            return attempt.make(work);
        } catch (Rejection rejection) {
            return refused.apply(rejection);
        }
    }
}
