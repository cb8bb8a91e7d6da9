// A session of node-opcua, which knows nothing of the server but its address.
import opcua from 'node-opcua-client';

const { MessageSecurityMode, OPCUAClient, SecurityPolicy, UserTokenType } = opcua;

export async function connect(url, userName, password) {
  const client = OPCUAClient.create({
    endpointMustExist: false,
    connectionStrategy: { maxRetry: 1, initialDelay: 200 },
    securityPolicy: SecurityPolicy.None,
    securityMode: MessageSecurityMode.None,
  });
  await client.connect(url);
  const session = await client.createSession({ type: UserTokenType.UserName, userName, password });
  return { client, session };
}

/** Calls `work` with a session of the user, and ends the process with what it gives as one line of JSON. */
export async function within(url, userName, password, work) {
  const { client, session } = await connect(url, userName, password);
  try {
    console.log(JSON.stringify(await work(session)));
  } finally {
    await session.close();
    await client.disconnect();
  }
  process.exit(0);
}

/** What the server calls a namespace. */
export async function namespace(session, uri) {
  const index = (await session.readNamespaceArray()).indexOf(uri);
  if (index < 0) throw new Error(`no namespace ${uri}`);
  return index;
}
