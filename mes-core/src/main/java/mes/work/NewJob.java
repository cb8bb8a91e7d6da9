package mes.work;

/**
 * Work that is to become a job order.
 *
 * @param starts whether it is to start at once; what is assigned to no equipment does not start
 */
public record NewJob(JobOrderId id, Work work, boolean starts) {

    boolean canStart() {
        return starts && work.equipment() != null;
    }
}
