// A session of node-opcua, which knows nothing of the server but its address.
import opcua from 'node-opcua-client';

const { MessageSecurityMode, OPCUAClient, SecurityPolicy, UserTokenType } = opcua;

export function connect(url, userName, password) {
  return enter(url, { type: UserTokenType.UserName, userName, password });
}

export async function enter(url, identity) {
  const client = OPCUAClient.create({
    endpointMustExist: false,
    connectionStrategy: { maxRetry: 1, initialDelay: 200 },
    securityPolicy: SecurityPolicy.Basic256Sha256,
    securityMode: MessageSecurityMode.SignAndEncrypt,
  });
  await client.connect(url);
  const session = await client.createSession(identity);
  return { client, session };
}

/** Calls `work` with a session of the user, and ends the process with what it gives as one line of JSON. */
export async function within(url, userName, password, work) {
  const { client, session } = await connect(url, userName, password);
  try {
    const said = JSON.stringify(await work(session));
    await new Promise((written) => process.stdout.write(`${said}\n`, written)); // a pipe may take it bit by bit
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
