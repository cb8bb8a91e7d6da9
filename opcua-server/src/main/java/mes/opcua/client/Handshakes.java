package mes.opcua.client;

import mes.work.DispatchControl;
import mes.work.Dispatches;
import mes.work.JobControl;
import mes.work.JobOrders;
import org.springframework.stereotype.Component;

/** The ways in which PLCs are given job orders. */
@Component
final class Handshakes {

    private final JobControl jobs;
    private final JobOrders orders;
    private final Dispatches dispatches;
    private final DispatchControl dispatch;

    Handshakes(JobControl jobs, JobOrders orders, Dispatches dispatches, DispatchControl dispatch) {
        this.jobs = jobs;
        this.orders = orders;
        this.dispatches = dispatches;
        this.dispatch = dispatch;
    }

    Handshake with(PlcSettings settings) {
        return switch (settings.handshake()) {
            case JOB_ORDER -> new JobHandshake(settings, jobs, orders, dispatches, dispatch);
            case RFID_PALLET -> new PalletHandshake(settings, jobs, orders, dispatch);
        };
    }
}
