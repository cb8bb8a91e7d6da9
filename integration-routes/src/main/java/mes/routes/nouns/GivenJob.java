package mes.routes.nouns;

import java.util.List;
import mes.b2mml.v0701.JobOrderType;
import mes.operations.RequestState;
import mes.work.JobCommand;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import org.jspecify.annotations.Nullable;

/** A job order where it stands in a document. */
public final class GivenJob {

    private final List<JobOrderType> among;
    private final int at;
    private final Surroundings around;
    private final JobOrderWords words;

    GivenJob(List<JobOrderType> among, int at, Surroundings around, JobOrderWords words) {
        this.among = among;
        this.at = at;
        this.around = around;
        this.words = words;
    }

    public JobOrderType wire() {
        return among.get(at);
    }

    /** @throws mes.common.Rejection INVALID when it cannot name anything */
    public JobOrderId id() {
        return new JobOrderId(wire().getID().getValue());
    }

    /**
     * What is asked for.
     *
     * @throws mes.common.Rejection INVALID for what cannot be
     */
    public AskedJob asked() {
        return new AskedJob(id(), words.work(around, wire()), decided(), command());
    }

    /**
     * What is asked for of a job order that is known, when what is given here changes.
     *
     * @throws mes.common.Rejection INVALID for what cannot be
     */
    public AskedJob changed(JobOrder known) {
        boolean isNow = States.word(known.state()).equals(Texts.of(wire().getDispatchStatus()));
        return new AskedJob(
                known.id(),
                words.work(around.over(known.work()), Merging.merge(words.wire(known), wire())),
                isNow ? null : decided(),
                command());
    }

    /** Has the document show the job order as it is now. */
    public void show(JobOrder order) {
        among.set(at, words.wire(order));
    }

    private @Nullable RequestState decided() {
        RequestState state = States.decided(Texts.of(wire().getDispatchStatus()));
        return state == null ? around.state() : state;
    }

    private @Nullable JobCommand command() {
        return States.command(Texts.of(wire().getCommand()));
    }
}
