// An OPC UA server of node-opcua, as open as those of many PLCs: no security, no user.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import certificates from 'node-opcua-certificate-manager';
import client from 'node-opcua-client';
import opcua from 'node-opcua-server';

const serverCertificateManager = new certificates.OPCUACertificateManager({
  automaticallyAcceptUnknownCertificate: true,
  rootFolder: join(tmpdir(), 'millwright-plc-pki'),
});
await serverCertificateManager.initialize();

/** A server that is not started yet; its namespaces can still be filled. */
export async function plcServer(port, more = {}) {
  const server = new opcua.OPCUAServer({
    port,
    hostname: '127.0.0.1',
    serverCertificateManager,
    securityPolicies: [client.SecurityPolicy.None],
    securityModes: [client.MessageSecurityMode.None],
    allowAnonymous: true,
    serverInfo: { applicationUri: 'urn:127.0.0.1:plc' },
    ...more,
  });
  await server.initialize();
  return server;
}
