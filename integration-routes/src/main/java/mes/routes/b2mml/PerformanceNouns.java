package mes.routes.b2mml;

import mes.b2mml.v0701.JobResponseListType;
import mes.b2mml.v0701.JobResponseType;
import mes.b2mml.v0701.OperationsPerformanceType;
import mes.b2mml.v0701.WorkPerformanceType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.OperationsPerformances;
import mes.routes.nouns.WorkPerformances;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What came of work, in each of the forms that the standard has for it; sought by schedule, request or job order. */
@Configuration(proxyBeanMethods = false)
class PerformanceNouns {

    @Bean
    Noun<OperationsPerformanceType> operationsPerformance(AllJobs jobs, OperationsPerformances performances) {
        return new Report<>(
                "OperationsPerformance",
                OperationsPerformanceType.class,
                identifiers -> jobs.ofOperationsLike(identifiers).schedules(performances::performance));
    }

    @Bean
    Noun<WorkPerformanceType> workPerformance(AllJobs jobs, WorkPerformances performances) {
        return new Report<>(
                "WorkPerformance",
                WorkPerformanceType.class,
                identifiers -> jobs.like(identifiers).schedules(performances::performance));
    }

    @Bean
    Noun<JobResponseListType> jobResponseList(AllJobs jobs, WorkPerformances performances) {
        return new Report<>(
                "JobResponseList",
                JobResponseListType.class,
                identifiers -> jobs.like(identifiers).schedules(performances::list));
    }

    @Bean
    Noun<JobResponseType> jobResponse(AllJobs jobs, WorkPerformances performances) {
        return new Report<>(
                "JobResponse",
                JobResponseType.class,
                identifiers -> jobs.like(identifiers).mapped(performances::response));
    }
}
