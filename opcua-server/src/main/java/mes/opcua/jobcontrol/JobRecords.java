package mes.opcua.jobcontrol;

import com.fasterxml.jackson.databind.ObjectMapper;
import mes.access.Users;
import mes.work.Dispatches;
import mes.work.JobControl;
import mes.work.JobOrders;
import mes.work.JobResponses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What job control reads, and the one thing that it changes. */
@Component
public record JobRecords(
        JobControl control,
        JobOrders orders,
        JobResponses responses,
        Dispatches dispatches,
        Users users,
        TransactionOperations together,
        ObjectMapper json) {

    /** The same, but that commands are given within other transactions. */
    public JobRecords within(TransactionOperations others) {
        return new JobRecords(control, orders, responses, dispatches, users, others, json);
    }
}
