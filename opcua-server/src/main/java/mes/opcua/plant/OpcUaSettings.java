package mes.opcua.plant;

import java.nio.file.Path;
import java.time.Duration;
import mes.opcua.stack.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the OPC UA server listens.
 *
 * @param bind the local address
 * @param port 0 for any free one
 * @param host the name by which clients reach it; absent for the bind address or the machine's own name
 * @param allowNone whether there is an endpoint without security, too; only ever on a loopback address
 * @param trustOnLoopback whether another application on this machine is trusted from when it is first met
 * @param renewAhead how long before its end the server's certificate is renewed
 * @param finishedJobOrders how many job orders that are over are shown, the newest
 * @param openJobOrders how many job orders that are not over one work center or work unit accepts by OPC UA
 * @param waitingValues how many property values wait at most until they are shown
 * @param nodesets the folder of the user's own NodeSet2 files; absent for one in the data folder
 */
@ConfigurationProperties("mes.opcua")
record OpcUaSettings(
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("4840") int port,
        @Nullable String host,
        @DefaultValue("false") boolean allowNone,
        @DefaultValue("true") boolean trustOnLoopback,
        @DefaultValue("60d") Duration renewAhead,
        @DefaultValue("1000") int finishedJobOrders,
        @DefaultValue("1000") int openJobOrders,
        @DefaultValue("50000") int waitingValues,
        @Nullable Path nodesets,
        @DefaultValue Limits limits) {}
