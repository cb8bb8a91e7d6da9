package mes.opcua.client;

import mes.journal.Cursors;
import mes.journal.Journal;
import mes.opcua.jobcontrol.JobRecords;
import mes.work.DispatchControl;
import org.springframework.stereotype.Component;

/** The ways in which PLCs are given job orders. */
@Component
final class Handshakes {

    private final JobRecords records;
    private final DispatchControl dispatch;
    private final Cursors cursors;
    private final Journal journal;

    Handshakes(JobRecords records, DispatchControl dispatch, Cursors cursors, Journal journal) {
        this.records = records;
        this.dispatch = dispatch;
        this.cursors = cursors;
        this.journal = journal;
    }

    Handshake with(PlcSettings settings) {
        return switch (settings.handshake()) {
            case JOB_ORDER ->
                new JobHandshake(settings, records.control(), records.orders(), records.dispatches(), dispatch);
            case RFID_PALLET -> new PalletHandshake(settings, records.control(), records.orders(), dispatch);
            case JOB_CONTROL -> new JobControlHandshake(settings, records, dispatch, cursors, journal);
        };
    }
}
