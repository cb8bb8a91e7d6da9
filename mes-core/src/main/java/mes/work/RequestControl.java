package mes.work;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mes.common.Origin;
import mes.common.Refusals;
import mes.common.Rejection;
import mes.operations.OperationsRequest;
import mes.operations.OperationsRequest.Command;
import mes.operations.OperationsRequestId;
import mes.operations.OperationsRequests;
import mes.operations.RequestState;
import mes.operations.SegmentRequirement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns what the business asks into work: one job order for each segment requirement.
 *
 * <p>The job order of segment {@code S} of request {@code R} is called {@code R-S}, or {@code S} where that begins with
 * {@code R} already.
 */
@Component
public class RequestControl {

    private final OperationsRequests requests;
    private final JobOrders orders;
    private final NewJobs newJobs;
    private final JobControl jobs;

    RequestControl(OperationsRequests requests, JobOrders orders, NewJobs newJobs, JobControl jobs) {
        this.requests = requests;
        this.orders = orders;
        this.newJobs = newJobs;
        this.jobs = jobs;
    }

    /**
     * Stores a request and its job orders; a released one starts at once, but for job orders without equipment.
     *
     * @throws Rejection ALREADY_EXISTS, UNKNOWN equipment
     */
    @Transactional
    public List<JobOrder> store(OperationsRequest request, Origin origin) {
        return storeAll(List.of(request), origin);
    }

    /**
     * Stores requests, any number in one go: all of them, or none.
     *
     * @return their job orders, in the order of requests and segments
     * @throws Rejection as for one; of several, with the reason of each
     */
    @Transactional
    public List<JobOrder> storeAll(List<OperationsRequest> all, Origin origin) {
        List<NewJob> asked = all.stream().flatMap(RequestControl::jobs).toList();
        check(all, asked);
        requests.add(all, origin);
        return newJobs.add(asked, origin);
    }

    private void check(List<OperationsRequest> all, List<NewJob> asked) {
        Refusals refusals = new Refusals();
        Set<OperationsRequestId> taken = requests
                .among(all.stream().map(OperationsRequest::id).toList())
                .stream()
                .map(OperationsRequest::id)
                .collect(toSet());
        for (OperationsRequest request : all) {
            if (!taken.add(request.id())) {
                refusals.add(request.id(), Rejection.alreadyExists("operations request", request.id()));
            }
        }
        newJobs.check(
                asked, (job, why) -> refusals.add(requireNonNull(job.work().request()), why));
        refusals.conclude();
    }

    private static Stream<NewJob> jobs(OperationsRequest request) {
        boolean starts = request.state() == RequestState.RELEASED;
        return request.segments().stream()
                .map(segment -> new NewJob(jobOrderId(request.id(), segment.id()), work(request, segment), starts));
    }

    /**
     * Replaces what a request asks for. Job orders of segments that are asked for as before stay untouched, wherever they
     * stand; those of segments that are no longer asked for are cancelled.
     *
     * @throws Rejection NOT_ALLOWED when a job order that was begun would have to change; then nothing changes
     */
    @Transactional
    public OperationsRequest update(OperationsRequest contents, Origin origin) {
        OperationsRequest known = requests.get(contents.id());
        if (known.asksFor(contents)) {
            return known;
        }
        OperationsRequest updated = known.update(contents);
        requests.save(updated, Command.UPDATE, origin);
        cancelAllBut(updated, origin);
        updated.segments().forEach(segment -> put(updated, segment, origin));
        if (updated.state() == RequestState.RELEASED) {
            start(updated.id(), origin);
        } else {
            revokeStart(updated.id(), origin);
        }
        return updated;
    }

    /** Lets a stored request start. */
    @Transactional
    public OperationsRequest release(OperationsRequestId id, Origin origin) {
        OperationsRequest released = requests.get(id).release();
        requests.save(released, Command.RELEASE, origin);
        start(id, origin);
        return released;
    }

    /**
     * Calls a request back.
     *
     * @throws Rejection NOT_ALLOWED when one of its job orders was begun; then nothing changes
     */
    @Transactional
    public OperationsRequest cancel(OperationsRequestId id, Origin origin) {
        OperationsRequest cancelled = requests.get(id).cancel();
        requests.save(cancelled, Command.CANCEL, origin);
        orders.ofRequest(id).stream()
                .filter(order -> order.state() != JobState.CANCELLED)
                .forEach(order -> jobs.execute(order.id(), JobCommand.CANCEL, origin));
        return cancelled;
    }

    private void start(OperationsRequestId id, Origin origin) {
        orders.ofRequest(id).stream()
                .filter(order -> order.state() == JobState.NOT_ALLOWED_TO_START)
                .filter(order -> order.work().equipment() != null)
                .forEach(order -> jobs.execute(order.id(), JobCommand.START, origin));
    }

    private void revokeStart(OperationsRequestId id, Origin origin) {
        orders.ofRequest(id).stream()
                .filter(order -> order.state() == JobState.ALLOWED_TO_START)
                .forEach(order -> jobs.execute(order.id(), JobCommand.REVOKE_START, origin));
    }

    private void put(OperationsRequest request, SegmentRequirement segment, Origin origin) {
        JobOrderId id = jobOrderId(request.id(), segment.id());
        Work work = work(request, segment);
        Optional<JobOrder> known = orders.find(id);
        if (known.isEmpty()) {
            jobs.store(id, work, origin);
        } else if (!known.get().work().equals(work)) {
            jobs.update(id, work, origin);
        }
    }

    private void cancelAllBut(OperationsRequest request, Origin origin) {
        Set<JobOrderId> wanted = request.segments().stream()
                .map(segment -> jobOrderId(request.id(), segment.id()))
                .collect(toSet());
        orders.ofRequest(request.id()).stream()
                .filter(order -> !wanted.contains(order.id()) && order.state() != JobState.CANCELLED)
                .forEach(order -> jobs.execute(order.id(), JobCommand.CANCEL, origin));
    }

    /** What the job order of a segment is called. */
    public static JobOrderId jobOrderId(OperationsRequestId request, String segment) {
        return new JobOrderId(segment.startsWith(request.value()) ? segment : request + "-" + segment);
    }

    private static Work work(OperationsRequest request, SegmentRequirement segment) {
        return new Work(
                request.id(),
                request.schedule(),
                segment.processSegment(),
                null,
                segment.equipment(),
                segment.description() == null ? request.description() : segment.description(),
                request.priority(),
                segment.earliestStart() == null ? request.startTime() : segment.earliestStart(),
                segment.latestEnd() == null ? request.endTime() : segment.latestEnd(),
                segment.resources(),
                segment.materials(),
                segment.parameters(),
                null);
    }
}
