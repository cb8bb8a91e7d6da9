// Enters by a user's certificate, and tells what is below Objects.
//   node certificate.mjs <url> <certificate, Base64 of DER> <key, PEM>
import opcua from 'node-opcua-client';
import { enter } from './session.mjs';

const [, , url, certificate, privateKey] = process.argv;
const certificateData = Buffer.from(certificate, 'base64');
const { client, session } = await enter(url, { type: opcua.UserTokenType.Certificate, certificateData, privateKey });
const { references } = await session.browse('ObjectsFolder');
console.log(JSON.stringify(references.map(({ browseName }) => browseName.name)));
await session.close();
await client.disconnect();
process.exit(0);
