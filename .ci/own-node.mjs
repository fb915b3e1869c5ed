import { existsSync, symlinkSync } from 'node:fs';

// Puts the Node that came with the packages first on the path of every npm script. npm 11 has done so by now; npm 10 drops
// the link, since the package of the other processor, which it does not install, has one of the same name.
const LINK = 'node_modules/.bin/node';
const program = `node-linux-${process.arch}/bin/node`;
if (process.platform === 'linux' && existsSync(`node_modules/${program}`) && !existsSync(LINK))
  symlinkSync(`../${program}`, LINK);
