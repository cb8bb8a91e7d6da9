package mes.opcua.alarm;

import com.fasterxml.jackson.databind.ObjectMapper;
import mes.access.Users;
import mes.alert.AlertControl;
import mes.alert.WorkAlerts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What alarms show, and the one thing that changes it. */
@Component
public record AlarmRecords(
        WorkAlerts alerts, AlertControl control, Users users, TransactionOperations together, ObjectMapper json) {

    /** The same, but that commands are given within other transactions. */
    public AlarmRecords within(TransactionOperations others) {
        return new AlarmRecords(alerts, control, users, others, json);
    }
}
