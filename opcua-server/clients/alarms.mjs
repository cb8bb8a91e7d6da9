// Deals with alarms as told: a question a line, a JSON answer a line. It knows OPC 10000-9, and nothing of the server.
//   node alarms.mjs <url> <user> <password>
import { createInterface } from 'node:readline';
import opcua from 'node-opcua-client';
import { connect, namespace } from './session.mjs';

const { AttributeIds, DataType, TimestampsToReturn } = opcua;

const [, , url, user, password] = process.argv;
const { client, session } = await connect(url, user, password);
const plant = await namespace(session, 'urn:millwright:plant');
const node = (path) => (/^(i|ns)=/.test(path) ? path : `ns=${plant};s=${path}`);
const fields = await opcua.extractConditionFields(session, 'AlarmConditionType');
const heard = {};
const subscriptions = {};

const questions = {
  async read({ path }) {
    const { statusCode, value } = await session.read({ nodeId: node(path), attributeId: AttributeIds.Value });
    return { status: statusCode.name, value: plain(value?.value) };
  },
  /** Whether this session may call a method of the condition, and the roles that may. */
  async permissions({ path }) {
    const read = (attributeId) => session.read({ nodeId: node(path), attributeId });
    const { value: may } = await read(AttributeIds.UserExecutable);
    const { value: all } = await read(AttributeIds.RolePermissions);
    return { mayCall: may.value, roles: all.value.map(({ roleId }) => roleId.value) };
  },
  async browse({ path }) {
    const { references } = await session.browse({
      nodeId: opcua.resolveNodeId(node(path)),
      referenceTypeId: opcua.resolveNodeId('References'),
      includeSubtypes: true,
      browseDirection: opcua.BrowseDirection.Forward,
      resultMask: 63,
    });
    return references.map(({ browseName, nodeId, typeDefinition, referenceTypeId }) => ({
      name: browseName.name,
      id: nodeId.toString(),
      type: typeDefinition?.toString(),
      by: referenceTypeId.toString(),
    }));
  },
  /** The events of a node from now on, in a subscription that is named after it and replaces its last. */
  async listen({ path }) {
    await subscriptions[path]?.subscription.terminate();
    const subscription = await session.createSubscription2({
      requestedPublishingInterval: 200,
      requestedLifetimeCount: 1000,
      requestedMaxKeepAliveCount: 10,
      publishingEnabled: true,
    });
    const item = await subscription.monitor(
      { nodeId: node(path), attributeId: AttributeIds.EventNotifier },
      { queueSize: 1000, discardOldest: true, filter: opcua.constructEventFilter(fields) },
      TimestampsToReturn.Neither,
    );
    heard[path] = [];
    subscriptions[path] = { subscription, item: item.monitoredItemId };
    item.on('changed', (values) => heard[path].push(flat(values)));
    return item.statusCode?.name ?? 'Good';
  },
  async heard({ path }) {
    return heard[path];
  },
  /** A method of the standard by its NodeId in the type, as a client calls it that does not browse. */
  async standard({ path, method, event, comment }) {
    return call(path, `i=${method}`, event, comment);
  },
  async acknowledge({ path, event, comment }) {
    return (await opcua.acknowledgeCondition(session, node(path), Buffer.from(event, 'hex'), comment)).name;
  },
  async confirm({ path, event, comment }) {
    return (await opcua.confirmCondition(session, node(path), Buffer.from(event, 'hex'), comment)).name;
  },
  async call({ path, method, event, comment }) {
    return call(path, node(`${path}/${method}`), event, comment);
  },
  /** A method of a condition without arguments. */
  async plainly({ path, method }) {
    const { statusCode } = await session.call({ objectId: node(path), methodId: node(`${path}/${method}`) });
    return statusCode.name;
  },
  /** A method of the condition's ShelvingState, by its NodeId in the type if one is told. */
  async shelve({ path, method, number, time }) {
    const objectId = node(`${path}/ShelvingState`);
    const inputArguments = time === undefined ? [] : [{ dataType: DataType.Double, value: time }];
    const methodId = number ? `i=${number}` : `${objectId}/${method}`;
    return (await session.call({ objectId, methodId, inputArguments })).statusCode.name;
  },
  /** Several times at once; the statuses in alphabetical order. */
  async refresh({ path, times = 1 }) {
    const calls = Array.from({ length: times }, () =>
      refresh(3875, [subscriptions[path].subscription.subscriptionId]));
    return (await Promise.all(calls)).sort();
  },
  async refreshItem({ path, item = subscriptions[path].item }) {
    return refresh(12912, [subscriptions[path].subscription.subscriptionId, item]);
  },
  async refreshNumber({ subscription }) {
    return refresh(3875, [subscription]);
  },
  /** What node-opcua itself makes of all this. */
  async list() {
    const alarms = await opcua.findActiveConditions(session);
    return alarms.map(({ conditionName, sourceName }) => `${sourceName.value} ${conditionName.value}`);
  },
  /** Its own list, which listens for events of one type and their subtypes only. */
  async monitored() {
    const alarms = await opcua.installAlarmMonitoring(session);
    return alarms.alarms().map(({ fields }) => `${fields.sourceName.value} ${fields.conditionName.value}`);
  },
};

async function call(path, methodId, event, comment) {
  const result = await session.call({
    objectId: node(path),
    methodId,
    inputArguments: [
      { dataType: DataType.ByteString, value: Buffer.from(event, 'hex') },
      { dataType: DataType.LocalizedText, value: { text: comment } },
    ],
  });
  return result.statusCode.name;
}

async function refresh(method, numbers) {
  const inputArguments = numbers.map((value) => ({ dataType: DataType.UInt32, value }));
  const { statusCode } = await session.call({ objectId: 'i=2782', methodId: `i=${method}`, inputArguments });
  return statusCode.name;
}

/** Names as the standard writes them, `AckedState.Id`, and their values. */
function flat(values) {
  return Object.fromEntries(fields.map((field, i) => [field, plain(values[i].value)]));
}

function plain(value) {
  if (Buffer.isBuffer(value)) return value.toString('hex');
  if (value?.text !== undefined) return value.text;
  return value?.toJSON ? value.toJSON() : (value?.name ?? value);
}

console.log(JSON.stringify('ready'));
for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...what } = JSON.parse(line);
  try {
    console.log(JSON.stringify((await questions[ask](what)) ?? null));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message }));
  }
}
await session.close();
await client.disconnect();
process.exit(0);
