package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mes.equipment.EquipmentId;
import mes.performance.Kpis;
import mes.performance.Performance;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Key performance indicators of equipment. */
@Component
final class KpiRoutes extends Operations {

    private final Performance performance;
    private final Clock clock;

    KpiRoutes(Performance performance, Clock clock, ObjectMapper json) {
        super(json);
        this.performance = performance;
        this.clock = clock;
    }

    @Override
    public void configure() {
        operation("getKpis", this::get);
    }

    private Answer get(Request request) {
        EquipmentId id = request.id(EquipmentId::new);
        Instant from = request.time("from").orElseGet(performance::midnight);
        Instant to = request.time("to").orElseGet(clock::instant);
        return Answer.ok(View.of(id, performance.of(id, from, to)));
    }

    /** Times are seconds. */
    record View(
            EquipmentId equipment,
            Instant from,
            Instant to,
            double plannedBusyTime,
            double productionTime,
            double setupTime,
            double delayTime,
            double downTime,
            double good,
            double scrap,
            double rework,
            @Nullable Double availability,
            @Nullable Double effectiveness,
            @Nullable Double qualityRatio,
            @Nullable Double oee,
            @Nullable Double allocationEfficiency,
            @Nullable Double utilizationEfficiency,
            @Nullable Double technicalEfficiency,
            @Nullable Double setupRatio,
            @Nullable Double scrapRatio,
            @Nullable Double reworkRatio,
            @Nullable Double throughputRate) {

        static View of(EquipmentId id, Kpis kpis) {
            return new View(
                    id,
                    kpis.from(),
                    kpis.to(),
                    seconds(kpis.plannedBusyTime()),
                    seconds(kpis.actual().production()),
                    seconds(kpis.actual().setup()),
                    seconds(kpis.actual().delay()),
                    seconds(kpis.actual().down()),
                    kpis.good(),
                    kpis.scrap(),
                    kpis.rework(),
                    kpis.availability(),
                    kpis.effectiveness(),
                    kpis.qualityRatio(),
                    kpis.oee(),
                    kpis.allocationEfficiency(),
                    kpis.utilizationEfficiency(),
                    kpis.technicalEfficiency(),
                    kpis.setupRatio(),
                    kpis.scrapRatio(),
                    kpis.reworkRatio(),
                    kpis.throughputRate());
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1e3;
        }
    }
}
