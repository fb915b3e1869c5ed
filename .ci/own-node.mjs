import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';

// Puts the Node that came with the packages first on the path of every npm script. npm 11 has done so by now; npm 10 drops
// the link, since the package of the other processor, which it does not install, has one of the same name. A Node that
// does not run here, as on a Linux without glibc, is left alone; an installation never fails because of it.
const LINK = 'node_modules/.bin/node';
const program = `node-linux-${process.arch}/bin/node`;
const runs = (path) => spawnSync(path, ['--version']).status === 0;

if (process.platform === 'linux' && !runs(LINK) && runs(`node_modules/${program}`))
  try {
    mkdirSync('node_modules/.bin', { recursive: true });
    rmSync(LINK, { force: true });
    symlinkSync(`../${program}`, LINK);
  } catch (error) {
    console.warn(`Node 24 could not be put first on the path: ${error.message}`);
  }
