// An edge node of Sparkplug B with one device, by the client of others. Tells what it hears as one line of JSON each time.
//   node edge.mjs <url> <group> <node> <password> <device>
import sparkplug from 'sparkplug-client';

const [, , serverUrl, groupId, edgeNode, password, device] = process.argv;

const say = (heard) => console.log(JSON.stringify(heard));
const client = sparkplug.newClient({
  serverUrl,
  username: edgeNode,
  password,
  groupId,
  edgeNode,
  clientId: edgeNode,
  version: 'spBv1.0',
});

const speed = (value) => ({ name: 'Speed', alias: 1, type: 'Int32', value });
const rebirth = { name: 'Node Control/Rebirth', type: 'Boolean', value: false };

client.on('birth', () => {
  client.publishNodeBirth({ timestamp: Date.now(), metrics: [rebirth] });
  client.publishDeviceBirth(device, { timestamp: Date.now(), metrics: [speed(8000)] });
  say({ born: edgeNode });
});
client.on('ncmd', (payload) => {
  say({ told: payload.metrics.map((metric) => metric.name) });
  client.publishNodeBirth({ timestamp: Date.now(), metrics: [rebirth] });
  client.publishDeviceBirth(device, { timestamp: Date.now(), metrics: [speed(8000)] });
});
client.on('dcmd', (id, payload) => {
  const [wanted] = payload.metrics;
  say({ device: id, metric: wanted.name, value: Number(wanted.value) });
  client.publishDeviceData(id, { timestamp: Date.now(), metrics: [speed(Number(wanted.value))] });
});
client.on('error', (error) => say({ error: error.message }));
