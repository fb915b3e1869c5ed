import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Says what takes the time on a first start; a build that is up to date takes a few seconds and says nothing.
if (!existsSync('dist')) console.log('  Building Demarche (about half a minute, once) …');
const build = spawnSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  encoding: 'utf8',
});
if (build.status !== 0) {
  console.error(build.stdout);
  process.exit(build.status ?? 1);
}
