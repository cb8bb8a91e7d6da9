package mes.routes.nouns;

import mes.operations.RequestState;
import mes.work.JobOrderId;
import mes.work.Work;

/** A job order as somebody asks for it: forecast is to be stored, released to be started as well. */
public record AskedJob(JobOrderId id, Work work, RequestState state) {}
