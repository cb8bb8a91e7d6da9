// Builds the page for Maven, doing again only what is older than what it is made from.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const inside = (folder) => readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`);
const isNewer = (sources, target) => sources.some((source) => changed(source) > changed(target));
const npm = (...words) => execFileSync('npm', words, { stdio: 'inherit' });

const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.js', 'index.html'];

if (isNewer(['package-lock.json'], 'node_modules/.package-lock.json')) {
  npm('ci', '--no-progress');
}
if (isNewer([...settings, ...inside('src'), ...inside('public')], 'target/classes/static/index.html')) {
  npm('run', '--silent', 'build');
}
