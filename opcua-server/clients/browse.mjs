// Browses a folder a few references at a time, and leaves before the end once.
//   node browse.mjs <url> <user> <password> <namespace> <folder> <most>
import opcua from 'node-opcua-client';
import { namespace, within } from './session.mjs';

const [, , url, user, password, uri, folder, most] = process.argv;

await within(url, user, password, async (session) => {
  session.requestedMaxReferencesPerNode = Number(most);
  const nodeId = `ns=${await namespace(session, uri)};s=${folder}`;
  const what = { nodeId, referenceTypeId: opcua.resolveNodeId('Organizes'), browseDirection: 0, resultMask: 63 };
  const pages = [];
  const names = new Set();
  let page = await session.browse(what);
  for (;;) {
    pages.push(page.references.length);
    page.references.forEach(({ browseName }) => names.add(browseName.name));
    if (!page.continuationPoint?.length) break;
    page = await session.browseNext(page.continuationPoint, false);
  }
  const { continuationPoint } = await session.browse(what);
  const released = await session.browseNext(continuationPoint, true);
  const afterwards = await session.browseNext(continuationPoint, false);
  return {
    pages,
    names: [...names],
    released: released.statusCode.name,
    afterwards: afterwards.statusCode.name,
  };
});
