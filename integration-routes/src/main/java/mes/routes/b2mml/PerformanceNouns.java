package mes.routes.b2mml;

import mes.b2mml.v0701.JobResponseListType;
import mes.b2mml.v0701.JobResponseType;
import mes.b2mml.v0701.OperationsPerformanceType;
import mes.b2mml.v0701.WorkPerformanceType;
import mes.b2mml.v0701.WorkResponseType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.OperationsPerformances;
import mes.routes.nouns.WorkPerformances;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What came of work, in each of the forms that the standard has for it; sought by schedule, request or job order. */
@Configuration(proxyBeanMethods = false)
class PerformanceNouns {

    private final AllJobs jobs;
    private final ResponseIntake intake;

    PerformanceNouns(AllJobs jobs, ResponseIntake intake) {
        this.jobs = jobs;
        this.intake = intake;
    }

    @Bean
    Noun<OperationsPerformanceType> operationsPerformance(OperationsPerformances performances) {
        return new PerformanceNoun<>(
                OperationsPerformanceType.class,
                identifiers -> jobs.ofOperationsLike(identifiers).schedules(performances::performance),
                performances::given,
                intake);
    }

    @Bean
    Noun<WorkPerformanceType> workPerformance(WorkPerformances performances) {
        return new PerformanceNoun<>(
                WorkPerformanceType.class,
                identifiers -> jobs.like(identifiers).schedules(performances::performance),
                performances::given,
                intake);
    }

    @Bean
    Noun<WorkResponseType> workResponse(WorkPerformances performances) {
        return new PerformanceNoun<>(
                WorkResponseType.class,
                identifiers -> jobs.like(identifiers).requests(performances::response),
                performances::given,
                intake);
    }

    @Bean
    Noun<JobResponseListType> jobResponseList(WorkPerformances performances) {
        return new PerformanceNoun<>(
                JobResponseListType.class,
                identifiers -> jobs.like(identifiers).schedules(performances::list),
                performances::given,
                intake);
    }

    @Bean
    Noun<JobResponseType> jobResponse(WorkPerformances performances) {
        return new PerformanceNoun<>(
                JobResponseType.class,
                identifiers -> jobs.like(identifiers).mapped(performances::response),
                performances::given,
                intake);
    }
}
