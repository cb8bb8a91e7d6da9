package mes.routes.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import mes.operations.OperationsRequest;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.Job;
import mes.routes.nouns.Jobs;
import mes.routes.nouns.OperationsPerformances;
import mes.routes.nouns.OperationsSchedules;
import mes.routes.nouns.WorkPerformances;
import mes.routes.nouns.WorkSchedules;
import mes.work.JobOrder;
import mes.work.JobResponse;
import org.springframework.stereotype.Component;

/** Work as it was asked for, at each change, and what came of it, once it is over. */
@Component
record WorkPublications(
        AllJobs jobs,
        WorkPerformances performances,
        OperationsPerformances operations,
        WorkSchedules orders,
        OperationsSchedules requests,
        ObjectMapper json)
        implements Publication.Source {

    @Override
    public List<Publication> publications() {
        return List.of(
                performance("WorkPerformance", job -> List.of(performances.performance(job))),
                performance("JobResponse", job -> List.of(performances.response(job))),
                performance("JobResponseList", job -> Jobs.of(job).schedules(performances::list)),
                performance(
                        "OperationsPerformance",
                        job -> Jobs.of(job).ofOperations().schedules(operations::performance)),
                order("JobList", job -> Jobs.of(job).schedules(orders::list)),
                order("WorkSchedule", job -> Jobs.of(job).schedules(orders::schedule)),
                Publication.of(
                        "OperationsSchedule",
                        "operations-request",
                        entry -> requests.schedules(List.of(json.readValue(entry.record(), OperationsRequest.class)))));
    }

    private Publication performance(String noun, Function<Job, List<?>> wire) {
        return new Publication(
                noun,
                "job-response",
                entry -> entry.command().equals(JobResponse.Command.CLOSE.name()),
                entry -> wire.apply(jobs.of(json.readValue(entry.record(), JobResponse.class))));
    }

    private Publication order(String noun, Function<Job, List<?>> wire) {
        return Publication.of(
                noun,
                "job-order",
                entry -> wire.apply(new Job(json.readValue(entry.record(), JobOrder.class), null, null)));
    }
}
