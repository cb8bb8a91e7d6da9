package mes.routes.nouns;

import java.util.function.Function;
import mes.work.JobOrderId;
import mes.work.Report;
import mes.work.Work;
import org.jspecify.annotations.Nullable;

/** What somebody reports of one job order in a document. */
public final class GivenResponse {

    private final String name;
    private final String jobOrder;
    private final @Nullable String state;
    private final Function<Work, Report> report;

    GivenResponse(String name, String jobOrder, @Nullable String state, Function<Work, Report> report) {
        this.name = name;
        this.jobOrder = jobOrder;
        this.state = state;
        this.report = report;
    }

    /** What it is called in reasons: {@code JobResponse 4711}. */
    public String name() {
        return name;
    }

    /** @throws mes.common.Rejection INVALID when it cannot name anything */
    public JobOrderId jobOrder() {
        return new JobOrderId(jobOrder);
    }

    /** Where the job order stands, in the words of the standard. */
    public @Nullable String state() {
        return state;
    }

    /**
     * What is reported of the work that was asked for.
     *
     * @throws mes.common.Rejection INVALID for what cannot be
     */
    public Report report(Work work) {
        return report.apply(work);
    }
}
