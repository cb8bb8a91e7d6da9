// Brings the nodesets that the server speaks, with their notices, to where Maven packs them.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';

const source = 'node_modules/node-opcua-nodesets';
const target = '../target/classes/mes/opcua/nodeset';
const files = [
  'Opc.Ua.Di.NodeSet2.xml',
  'Opc.Ua.IA.NodeSet2.xml',
  'Opc.Ua.Machinery.NodeSet2.xml',
  'Opc.ISA95.NodeSet2.xml',
  'opc.ua.isa95-jobcontrol.nodeset2.xml',
  'Opc.Ua.Machinery.Jobs.Nodeset2.xml',
];

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('package-lock.json') > changed('node_modules/.package-lock.json')) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error'], { stdio: 'inherit' });
}
mkdirSync(target, { recursive: true });
for (const file of files) {
  copyFileSync(`${source}/nodesets/${file}`, `${target}/${file}`);
}
copyFileSync(`${source}/LICENSE`, `${target}/LICENSE`);
