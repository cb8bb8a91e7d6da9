// Drives job control as told: a question a line, a JSON answer a line. It knows OPC 10031-4, and nothing of the server.
//   node jobs.mjs <url> <user> <password>
import { createInterface } from 'node:readline';
import opcua from 'node-opcua-client';
import { connect, namespace } from './session.mjs';

const { AttributeIds, DataType, TimestampsToReturn, VariantArrayType, constructEventFilter, resolveNodeId } = opcua;
const JOB_CONTROL = 'http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/';
const TYPES = { order: 3008, response: 3013, state: 3006 };

const [, , url, user, password] = process.argv;
const { client, session } = await connect(url, user, password);
const plant = await namespace(session, 'urn:millwright:plant');
const standard = await namespace(session, JOB_CONTROL);
const node = (path) => (/^(i|ns)=/.test(path) ? path : `ns=${plant};s=${path}`);
const heard = [];

const questions = {
  /** A method of the object, or one of its type; structures are made by the definitions that the server gives. */
  async call({ object, method, args }) {
    const ofType = /^standard:(\d+)$/.exec(method);
    const methodId = ofType ? `ns=${standard};i=${ofType[1]}` : node(`${object}/${method}`);
    const inputArguments = await Promise.all(args.map(argument));
    const result = await session.call({ objectId: node(object), methodId, inputArguments });
    return {
      status: result.statusCode.name,
      inputs: (result.inputArgumentResults ?? []).map((code) => code.name),
      outputs: (result.outputArguments ?? []).map(({ value }) => plain(value)),
    };
  },
  /** Several methods in one request. */
  async together({ calls }) {
    const requests = [];
    for (const { object, method, args } of calls) {
      const inputArguments = await Promise.all(args.map(argument));
      requests.push({ objectId: node(object), methodId: node(`${object}/${method}`), inputArguments });
    }
    return (await session.call(requests)).map(({ statusCode }) => statusCode.name);
  },
  /** Whether this session may call a method, and the roles that may. */
  async permissions({ object, method }) {
    const nodeId = node(`${object}/${method}`);
    const { value } = await session.read({ nodeId, attributeId: AttributeIds.UserExecutable });
    const { value: all } = await session.read({ nodeId, attributeId: AttributeIds.RolePermissions });
    return { mayCall: value.value, roles: all.value.map(({ roleId }) => roleId.value) };
  },
  async inputs({ object, method }) {
    const { inputArguments, outputArguments } = await session.getArgumentDefinition(node(`${object}/${method}`));
    return [inputArguments, outputArguments].map((all) => all.map(({ name }) => name));
  },
  async read({ path }) {
    const { statusCode, value } = await session.read({ nodeId: node(path), attributeId: AttributeIds.Value });
    return { status: statusCode.name, value: plain(value?.value) };
  },
  async browse({ path }) {
    const { references } = await session.browse(node(path));
    return references.map(({ browseName, nodeId, typeDefinition, referenceTypeId }) => ({
      name: browseName.name,
      id: nodeId.toString(),
      type: typeDefinition?.toString(),
      by: referenceTypeId.toString(),
    }));
  },
  async listen({ path }) {
    const subscription = await session.createSubscription2({
      requestedPublishingInterval: 50,
      requestedLifetimeCount: 1000,
      requestedMaxKeepAliveCount: 10,
      publishingEnabled: true,
    });
    const names = ['EventType', 'SourceName', 'Message'];
    const own = ['JobOrder', 'JobState', 'JobResponse'];
    const filter = constructEventFilter([...names, ...own.map((name) => `${standard}:${name}`)]);
    // A client asks for the standard's own fields by the type that has them.
    filter.selectClauses.slice(names.length).forEach((clause) => {
      clause.typeDefinitionId = resolveNodeId(`ns=${standard};i=1006`);
    });
    const item = await subscription.monitor(
      { nodeId: node(path), attributeId: AttributeIds.EventNotifier },
      { queueSize: 1000, discardOldest: true, filter },
      TimestampsToReturn.Neither,
    );
    item.on('changed', (fields) => {
      const values = fields.map(({ value }) => plain(value));
      heard.push(Object.fromEntries([...names, ...own].map((name, i) => [name, values[i]])));
    });
    return item.statusCode?.name ?? 'Good';
  },
  async heard() {
    return heard;
  },
};

async function argument({ type, value }) {
  if (type in TYPES) {
    return { dataType: DataType.ExtensionObject, value: await structure(TYPES[type], value) };
  }
  if (type === 'states') {
    const states = await Promise.all(value.map((state) => structure(TYPES.state, state)));
    return { dataType: DataType.ExtensionObject, arrayType: VariantArrayType.Array, value: states };
  }
  if (type === 'comment') {
    return { dataType: DataType.LocalizedText, arrayType: VariantArrayType.Array, value };
  }
  return { dataType: DataType[type], value };
}

function structure(number, value) {
  return session.constructExtensionObject(resolveNodeId(`ns=${standard};i=${number}`), revived(value));
}

function revived(value) {
  return JSON.parse(JSON.stringify(value), (key, it) => (/^(start|end)Time$/.test(key) ? new Date(it) : it));
}

/** UInt64 comes as a pair of numbers. */
function plain(value) {
  if (Array.isArray(value) && value.length === 2 && value.every(Number.isInteger)) return value[0] * 2 ** 32 + value[1];
  return value?.toJSON ? value.toJSON() : Array.isArray(value) ? value.map(plain) : value;
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
