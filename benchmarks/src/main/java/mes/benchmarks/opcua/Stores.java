package mes.benchmarks.opcua;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import mes.opcua.isa95.ISA95JobOrderDataType;
import mes.opcua.isa95.ISA95MaterialDataType;
import mes.opcua.isa95.ISA95WorkMasterDataType;
import mes.opcua.isa95.JobControlTypes;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallResponse;

/**
 * Job orders stored by OPC UA; a call is answered when its job order is in the database, with {@code fsync}.
 *
 * @param calls of one run
 * @param inFlight calls that wait for their answer at a time
 */
record Stores(int calls, int inFlight) {

    private static final int WORK_UNITS = 20;

    /** Adds the equipment for which they are. */
    static void prepare(WholeServer server, OpcUaClient client) throws Exception {
        for (int unit = 0; unit < WORK_UNITS; unit++) {
            server.add("STORE-" + unit, client);
        }
    }

    /** Calls per second. */
    double rate(WholeServer server, OpcUaClient client) throws InterruptedException {
        JobControlTypes types = new JobControlTypes(client.getStaticEncodingContext());
        Semaphore free = new Semaphore(inFlight);
        AtomicInteger failed = new AtomicInteger();
        long begin = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            NodeId receiver = server.node("equipment/STORE-" + call % WORK_UNITS + "/JobOrderControl", client);
            NodeId store = server.node(receiver.getIdentifier() + "/Store", client);
            Variant[] in = {new Variant(types.encode(order())), new Variant(new LocalizedText[0])};
            free.acquire();
            client.callAsync(List.of(new CallMethodRequest(receiver, store, in)))
                    .whenComplete((response, failure) -> {
                        failed.addAndGet(failure == null && isGood(response) ? 0 : 1);
                        free.release();
                    });
        }
        free.acquire(inFlight);
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " of " + calls + " calls failed");
        }
        return calls * 1e9 / (System.nanoTime() - begin);
    }

    private static boolean isGood(CallResponse response) {
        return response.getResults()[0].getStatusCode().isGood();
    }

    private static ISA95JobOrderDataType order() {
        var product = new ISA95MaterialDataType(null, "PUMP", null, null, null, "Produced", "10", null, null);
        var master = new ISA95WorkMasterDataType("WM-1", null, null);
        return new ISA95JobOrderDataType(
                UUID.randomUUID().toString(),
                null,
                List.of(master),
                null,
                null,
                (short) 5,
                null,
                null,
                null,
                null,
                List.of(product));
    }
}
