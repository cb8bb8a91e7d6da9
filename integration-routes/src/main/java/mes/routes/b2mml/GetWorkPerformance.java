package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.WorkPerformanceType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.WorkPerformances;
import org.springframework.stereotype.Component;

/** What came of work, by schedule; sought by schedule, request or job order. */
@Component
final class GetWorkPerformance extends Pull<WorkPerformanceType> {

    private final AllJobs jobs;
    private final WorkPerformances performances;

    GetWorkPerformance(AllJobs jobs, WorkPerformances performances) {
        super("WorkPerformance", WorkPerformanceType.class);
        this.jobs = jobs;
        this.performances = performances;
    }

    @Override
    IdentifierType id(WorkPerformanceType asked) {
        return asked.getID();
    }

    @Override
    List<WorkPerformanceType> find(List<String> identifiers) {
        return jobs.like(identifiers).schedules(performances::performance);
    }
}
