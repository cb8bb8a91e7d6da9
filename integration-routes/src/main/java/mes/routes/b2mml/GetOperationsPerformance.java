package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.OperationsPerformanceType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.OperationsPerformances;
import org.springframework.stereotype.Component;

/** What came of operations requests, by schedule; sought by schedule, request or job order. */
@Component
final class GetOperationsPerformance extends Pull<OperationsPerformanceType> {

    private final AllJobs jobs;
    private final OperationsPerformances performances;

    GetOperationsPerformance(AllJobs jobs, OperationsPerformances performances) {
        super("OperationsPerformance", OperationsPerformanceType.class);
        this.jobs = jobs;
        this.performances = performances;
    }

    @Override
    IdentifierType id(OperationsPerformanceType asked) {
        return asked.getID();
    }

    @Override
    List<OperationsPerformanceType> find(List<String> identifiers) {
        return jobs.ofOperationsLike(identifiers).schedules(performances::performance);
    }
}
