// node-opcua with 50,000 variables of type Double; lines "nodes changes-a-second" on the standard input drive them.
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import certificates from "node-opcua-certificate-manager";
import client from "node-opcua-client";
import opcua from "node-opcua-server";

const { DataType, MessageSecurityMode, SecurityPolicy, StatusCodes, Variant } = client;
const { OPCUAServer } = opcua;
const NODES = 50_000;

const port = await new Promise((found) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});
const server = new OPCUAServer({
  port,
  hostname: "127.0.0.1",
  resourcePath: "/bench",
  securityModes: [MessageSecurityMode.None],
  securityPolicies: [SecurityPolicy.None],
  allowAnonymous: true,
  maxConnectionsPerEndpoint: 20,
  serverCertificateManager: new certificates.OPCUACertificateManager({ rootFolder: mkdtempSync(join(tmpdir(), "peer-")) }),
  serverCapabilities: {
    maxMonitoredItems: 100_000,
    maxMonitoredItemsPerSubscription: 100_000,
    maxMonitoredItemsQueueSize: 100,
    operationLimits: { maxNodesPerRead: 5_000, maxMonitoredItemsPerCall: 5_000 },
  },
});
await server.initialize();
const namespace = server.engine.addressSpace.getOwnNamespace();
const folder = namespace.addFolder("ObjectsFolder", { browseName: "n" });
const nodes = Array.from({ length: NODES }, (_, n) => {
  const node = namespace.addVariable({
    nodeId: `s=n/${n}`,
    browseName: String(n),
    componentOf: folder,
    dataType: "Double",
    minimumSamplingInterval: 0,
  });
  node.setValueFromSource(new Variant({ dataType: DataType.Double, value: 0 }), StatusCodes.Good);
  return node;
});
await server.start();
console.log(`ready opc.tcp://127.0.0.1:${port}/bench ${namespace.index}`);

let count = 1, perSecond = 0, begun = 0, done = 0;
setInterval(() => {
  const due = Math.floor(((performance.now() - begun) / 1000) * perSecond);
  for (; done < due; done++) {
    nodes[done % count].setValueFromSource({ dataType: DataType.Double, value: done }, StatusCodes.Good);
  }
}, 5);
createInterface({ input: process.stdin }).on("line", (line) => {
  [count, perSecond] = line.split(" ").map(Number);
  begun = performance.now();
  done = 0;
}).on("close", () => process.exit());
