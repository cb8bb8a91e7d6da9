// A PLC with every trouble that PLCs have: an OPC UA server that does what it is told, a question a line, an answer a line.
//   node plc.mjs <port> [<operations a read>]
import { createInterface } from 'node:readline';
import client from 'node-opcua-client';
import { plcServer } from './server.mjs';

const { DataType, StatusCodes } = client;
const URI = 'urn:plc';
const RealDate = Date;

const port = Number(process.argv[2]);
const maxNodesPerRead = Number(process.argv[3] ?? 1000);

/** What is to be there whenever it is switched on: type, value and whether its history is kept, by name. */
const block = new Map();
let server;
let nodes = new Map();

async function switchOn() {
  server = await plcServer(port, { serverCapabilities: { operationLimits: { maxNodesPerRead } } });
  server.engine.addressSpace.registerNamespace(URI);
  nodes = new Map();
  block.forEach((_, name) => place(name));
  placeMethod();
  await server.start();
}

async function switchOff() {
  await server.shutdown(0);
}

function place(name) {
  const { type, value, historized, writable } = block.get(name);
  const { addressSpace } = server.engine;
  const namespace = addressSpace.getNamespace(URI);
  const node = namespace.addVariable({
    organizedBy: addressSpace.rootFolder.objects,
    browseName: name,
    nodeId: `s=${name}`,
    dataType: type,
    minimumSamplingInterval: 10,
    accessLevel: writable ? 'CurrentRead | CurrentWrite' : 'CurrentRead',
  });
  if (historized) addressSpace.installHistoricalDataNode(node, { maxOnlineValues: 10000 });
  nodes.set(name, node);
  tell(name, value);
}

/** An object with a method that tells twice the number that it is given. */
function placeMethod() {
  const { addressSpace } = server.engine;
  const number = (name) => ({ name, dataType: DataType.Double, valueRank: -1 });
  const namespace = addressSpace.getNamespace(URI);
  const organizedBy = addressSpace.rootFolder.objects;
  const calculator = namespace.addObject({ organizedBy, browseName: 'calculator', nodeId: 's=calculator' });
  const method = namespace.addMethod(calculator, {
    browseName: 'double',
    nodeId: 's=double',
    inputArguments: [number('number')],
    outputArguments: [number('twice')],
  });
  method.bindMethod(([{ value }], context, done) => {
    done(null, { statusCode: StatusCodes.Good, outputArguments: [{ dataType: DataType.Double, value: 2 * value }] });
  });
}

function tell(name, value, status = 'Good', time = new Date()) {
  const { type } = block.get(name);
  nodes.get(name).setValueFromSource({ dataType: DataType[type], value }, StatusCodes[status], time);
}

const sessions = () => Object.values(server.engine._sessions);

const questions = {
  /** Values, each at once; `status` and `time` are those of a good value now if they are absent. */
  async put({ name, type, value, status, time, historized, writable }) {
    const known = block.get(name);
    block.set(name, { ...known, type: type ?? known?.type ?? 'Double', value, ...(historized && { historized }), ...(writable && { writable }) });
    if (nodes.has(name)) tell(name, value, status, time ? new RealDate(time) : undefined);
    else place(name);
  },
  async restart() {
    await switchOff();
    await switchOn();
  },
  async off() {
    await switchOff();
  },
  async on() {
    await switchOn();
  },
  /** The sessions end, and their subscriptions with them or not. */
  async loseSessions({ keepSubscriptions = false }) {
    for (const session of sessions()) {
      server.engine.closeSession(session.authenticationToken, !keepSubscriptions, 'Timeout');
    }
  },
  /** Another program is loaded: the nodes are gone, or there again. */
  async unload() {
    nodes.forEach((node) => server.engine.addressSpace.deleteNode(node));
    nodes.clear();
  },
  async load() {
    block.forEach((_, name) => place(name));
  },
  /** It answers nothing for a while. */
  async hang({ ms }) {
    setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms), 50);
  },
  /** It goes on answering, but the sessions of now are told nothing any more. */
  async mute() {
    sessions().forEach((session) => (session.publishEngine._on_PublishRequest = () => {}));
  },
  /** Its clock is wrong from now on. */
  async clock({ aheadMs }) {
    globalThis.Date = class extends RealDate {
      constructor(...given) {
        if (given.length === 0) super(RealDate.now() + aheadMs);
        else super(...given);
      }
      static now() {
        return RealDate.now() + aheadMs;
      }
    };
  },
  async sessions() {
    return sessions().length;
  },
};

await switchOn();
console.log('{}');
for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...what } = JSON.parse(line);
  console.log(JSON.stringify((await questions[ask](what)) ?? null));
}
process.exit(0);
