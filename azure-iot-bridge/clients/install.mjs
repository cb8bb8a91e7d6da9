// Installs the clients for Maven, when what is installed is older than what is asked for.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('package-lock.json') > changed('node_modules/.package-lock.json')) {
  execFileSync('npm', ['ci', '--no-progress'], { stdio: 'inherit' });
}
