package mes.routes;

import mes.work.JobOrder;

/**
 * What is asked of the equipment, for a job order.
 *
 * @param command in the words of the native contract: {@code Start}, {@code Pause}
 * @param order as it stood when it was asked
 */
public record JobOrderCommand(String command, JobOrder order) {}
