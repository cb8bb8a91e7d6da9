// A device by Microsoft's Node client: tells, listens, answers a method, and speaks of its twin, on one line each.
// node device.mjs <connection string> <address of the hub> <file with the hub's certificate>
import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import device from 'azure-iot-device';
import mqtt from 'azure-iot-device-mqtt';

const [connectionString, address, ca] = process.argv.slice(2);
const say = (what, value) => console.log(`${what} ${value}`);

dns.lookup = (host, options, done) => {
  const answer = done ?? options;
  return options.all ? answer(null, [{ address, family: 4 }]) : answer(null, address, 4);
};

const client = device.Client.fromConnectionString(connectionString, mqtt.Mqtt);
await client.setOptions({ ca: readFileSync(ca, 'utf8') });
client.on('error', (e) => say('error', e));
client.on('message', (message) => {
  say('message', `${message.messageId} ${message.getData()}`);
  client.complete(message, () => {});
});
await client.open();
client.onDeviceMethod('echo', (request, response) => {
  response.send(200, request.payload, () => {});
});
const twin = await client.getTwin();
twin.on('properties.desired', (desired) => desired.interval && say('desired', desired.$version));
await new Promise((done, fail) => twin.properties.reported.update({ build: 'node' }, (e) => (e ? fail(e) : done())));
const message = new device.Message('{"told":"by node"}');
message.messageId = 'node-1';
message.properties.add('kind', 'a kind & more');
await client.sendEvent(message);
say('ready', twin.properties.desired.$version);
process.stdin.on('end', () => process.exit(0)).resume();
