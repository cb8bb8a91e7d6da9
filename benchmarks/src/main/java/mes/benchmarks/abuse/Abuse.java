package mes.benchmarks.abuse;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Collections;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.ApplicationType;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.ApplicationDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CloseSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSubscriptionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.ViewDescription;

/** A way to keep a server from serving others. */
enum Abuse {
    NOTHING("nothing", abuser -> LockSupport.parkNanos(1_000_000_000)),
    CONNECTIONS("open connections and say nothing", Abuser::wire),
    CHANNELS("open channels without a session", abuser -> abuser.wire().hello().open("OPNF", 1, new byte[0])),
    GARBAGE("send bytes that are no message", abuser -> {
        byte[] garbage = new byte[10_000];
        ThreadLocalRandom.current().nextBytes(garbage);
        abuser.wire().send(garbage);
    }),
    ENDLESS("send messages that never end", abuser -> {
        Wire wire = abuser.wire().hello();
        for (int i = 1; i < 100; i++) {
            wire.open("OPNC", i, new byte[60_000]);
        }
    }),
    PASSWORDS("guess passwords", abuser -> abuser.door().enter("admin", "guessed")),
    SESSIONS("create sessions and never activate them", abuser -> abuser.send(createSession(abuser))),
    SUBSCRIPTIONS("leave subscriptions behind", abuser -> {
        for (int i = 0; i < 50; i++) {
            abuser.send(new CreateSubscriptionRequest(abuser.header(), 50d, uint(3), uint(1), uint(0), true, ubyte(0)));
        }
        abuser.send(new CloseSessionRequest(abuser.header(), false));
        abuser.leave();
    }),
    REFRESHES("refresh conditions", abuser -> {
        OpcUaSubscription subscription = new OpcUaSubscription(abuser.client(), 50);
        subscription.create();
        Variant[] which = {new Variant(subscription.getSubscriptionId().orElseThrow())};
        var refresh = new CallMethodRequest(NodeIds.ConditionType, NodeIds.ConditionType_ConditionRefresh, which);
        for (int i = 0; i < 100; i++) {
            abuser.client().call(Collections.nCopies(100, refresh));
        }
        subscription.delete();
    }),
    READS("read 5,000 values a request", abuser -> {
        OpcUaClient client = abuser.client();
        NodeId node = Door.node(client, "equipment/" + Victim.WORK_UNIT + "/State");
        client.readValues(0, TimestampsToReturn.Both, Collections.nCopies(5_000, node));
    }),
    BROWSES("browse 1,000 large nodes a request, one reference at a time", abuser -> {
        var everything = new BrowseDescription(
                NodeIds.BaseDataType, BrowseDirection.Both, NodeIds.References, true, uint(0), uint(63));
        abuser.client().browse(everywhere(), uint(1), Collections.nCopies(1_000, everything));
    }),
    CALLS("call methods that ask the database", abuser -> {
        OpcUaClient client = abuser.client();
        NodeId results = Door.node(client, "equipment/" + Victim.WORK_UNIT + "/JobOrderResults");
        NodeId method =
                Door.node(client, "equipment/" + Victim.WORK_UNIT + "/JobOrderResults/RequestJobResponseByJobOrderID");
        client.call(Collections.nCopies(
                100, new CallMethodRequest(results, method, new Variant[] {new Variant("nothing")})));
    });

    private static final ViewDescription NO_VIEW = new ViewDescription(NodeId.NULL_VALUE, DateTime.NULL_VALUE, uint(0));

    private final String words;
    private final Attack attack;

    Abuse(String words, Attack attack) {
        this.words = words;
        this.attack = attack;
    }

    void once(Abuser abuser) throws Exception {
        attack.once(abuser);
    }

    @Override
    public String toString() {
        return words;
    }

    /** What is done again and again. */
    @FunctionalInterface
    private interface Attack {
        void once(Abuser abuser) throws Exception;
    }

    private static ViewDescription everywhere() {
        return new ViewDescription(NodeId.NULL_VALUE, DateTime.NULL_VALUE, uint(0));
    }

    private static CreateSessionRequest createSession(Abuser abuser) throws Exception {
        var nobody = new ApplicationDescription(
                "urn:nobody", "urn:nobody", LocalizedText.NULL_VALUE, ApplicationType.Client, null, null, null);
        return new CreateSessionRequest(
                abuser.client().newRequestHeader(),
                nobody,
                null,
                abuser.door().url(),
                "idle",
                ByteString.NULL_VALUE,
                ByteString.NULL_VALUE,
                120_000d,
                uint(0));
    }
}
