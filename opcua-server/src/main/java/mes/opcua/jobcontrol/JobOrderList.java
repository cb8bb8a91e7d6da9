package mes.opcua.jobcontrol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mes.opcua.isa95.ISA95StateDataType;
import mes.work.JobOrderId;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;

/** The job orders of one work center or work unit, in the order in which they came; of those that are over, the newest. */
final class JobOrderList {

    private final int mostFinished;
    private final Map<JobOrderId, Account> accounts = new LinkedHashMap<>();

    JobOrderList(int mostFinished) {
        this.mostFinished = mostFinished;
    }

    synchronized void put(Account account) {
        accounts.put(account.record().id(), account);
        if (account.record().state().isOver() && finished() > mostFinished) {
            forgetOldestFinished();
        }
    }

    synchronized void remove(JobOrderId id) {
        accounts.remove(id);
    }

    synchronized Optional<Account> find(JobOrderId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** How many are not over. */
    synchronized long open() {
        return accounts.size() - finished();
    }

    synchronized ExtensionObject[] entries() {
        return all(Account::entry);
    }

    synchronized ExtensionObject[] responses() {
        return all(Account::response);
    }

    /** The responses of the job orders that are in all of these states and substates. */
    synchronized ExtensionObject[] responsesIn(List<ISA95StateDataType> states) {
        return accounts.values().stream()
                .filter(account -> states.stream().allMatch(asked -> JobStates.isIn(account.states(), asked)))
                .map(Account::response)
                .toArray(ExtensionObject[]::new);
    }

    private ExtensionObject[] all(Function<Account, ExtensionObject> part) {
        return accounts.values().stream().map(part).toArray(ExtensionObject[]::new);
    }

    private long finished() {
        return accounts.values().stream()
                .filter(account -> account.record().state().isOver())
                .count();
    }

    private void forgetOldestFinished() {
        Optional<JobOrderId> oldest = accounts.values().stream()
                .map(Account::record)
                .filter(order -> order.state().isOver())
                .findFirst()
                .map(order -> order.id());
        oldest.ifPresent(accounts::remove);
    }
}
