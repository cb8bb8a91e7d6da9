// Looks at the plant with the OPC UA client of others and tells what it saw as one line of JSON.
//   node opcua.mjs refusals <url> <user>
//   node opcua.mjs follow <url> <user> <password> <job order>    prints each state, ends with the job order
//   node opcua.mjs list <url> <user> <password> <equipment> <how many>    prints so many job orders of its list by their IDs
import opcua from 'node-opcua-client';

const { AttributeIds, MessageSecurityMode, OPCUAClient, SecurityPolicy, TimestampsToReturn, UserTokenType } = opcua;

const [, , task, url, user, password, subject, many] = process.argv;

async function connect() {
  const client = OPCUAClient.create({
    endpointMustExist: false,
    connectionStrategy: { maxRetry: 1, initialDelay: 200 },
    securityPolicy: SecurityPolicy.Basic256Sha256,
    securityMode: MessageSecurityMode.SignAndEncrypt,
  });
  await client.connect(url);
  return client;
}

const named = (password) => ({ type: UserTokenType.UserName, userName: user, password });

async function refusal(identity) {
  const client = await connect();
  try {
    await client.createSession(identity);
    return 'none';
  } catch (error) {
    return /Bad\w+/.exec(error.message)?.[0] ?? error.message;
  } finally {
    await client.disconnect();
  }
}

async function refusals() {
  return { anonymous: await refusal(), wrongPassword: await refusal(named('guessed')) };
}

async function follow() {
  const client = await connect();
  const session = await client.createSession(named(password));
  const namespace = (await session.readNamespaceArray()).indexOf('urn:millwright:plant');
  const node = (path) => `ns=${namespace};s=${path}`;
  const names = async (path) => (await session.browse(path)).references.map(({ browseName }) => browseName.name);
  const read = async (path) =>
    (await session.read({ nodeId: node(path), attributeId: AttributeIds.Value })).value.value;

  const seen = {
    objects: await names('ObjectsFolder'),
    jobOrder: await names(node(`job-order/${subject}`)),
    product: await read(`job-order/${subject}/Product`),
    quantity: await read(`job-order/${subject}/Quantity`),
    states: await states(session, node(`job-order/${subject}/State`)),
  };
  await session.close();
  await client.disconnect();
  return seen;
}

async function list() {
  const client = await connect();
  const session = await client.createSession(named(password));
  const namespace = (await session.readNamespaceArray()).indexOf('urn:millwright:plant');
  const nodeId = `ns=${namespace};s=equipment/${subject}/JobOrderControl/JobOrderList`;
  let listed = [];
  while (listed.length < Number(many)) {
    const { value } = await session.read({ nodeId, attributeId: AttributeIds.Value });
    listed = value.value ?? [];
  }
  await session.close();
  await client.disconnect();
  return Object.fromEntries(listed.map(({ jobOrder }) => [jobOrder.jobOrderID, jobOrder.toJSON()]));
}

/** Every state that is told from now on, until the last. */
async function states(session, nodeId) {
  const subscription = await session.createSubscription2({
    requestedPublishingInterval: 50,
    requestedLifetimeCount: 1000,
    requestedMaxKeepAliveCount: 10,
    publishingEnabled: true,
  });
  const item = await subscription.monitor(
    { nodeId, attributeId: AttributeIds.Value },
    { samplingInterval: 50, queueSize: 100, discardOldest: true },
    TimestampsToReturn.Both,
  );
  const told = [];
  return new Promise((resolve) => {
    item.on('changed', ({ value }) => {
      told.push(value.value);
      console.log(value.value);
      if (value.value === 'Ended') resolve(told);
    });
  });
}

const said = JSON.stringify(await { refusals, follow, list }[task]());
await new Promise((written) => process.stdout.write(`${said}\n`, written)); // a pipe may take it bit by bit
process.exit(0);
