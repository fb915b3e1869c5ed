import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { compile } from './compile.mjs';

// Compiles when something has changed since the last time, and says so, since it takes a while.
const STAMP = 'dist/.built';
const ASSETS = 'dist/apps/web/assets';
const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'nest-cli.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

// On Linux `npm install` brings it along, first on the path of every npm script; elsewhere it has to be there.
const OLDEST_NODE = 24;
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `  Demarche needs Node ${OLDEST_NODE}; this is ${process.version}. On Linux "node .ci/own-node.mjs" puts the one that came\n` +
      '  with npm install in its place; elsewhere, or where optional packages were left out, install it.',
  );
  process.exit(1);
}

const began = new Date();
if (!existsSync(STAMP) || Math.max(...SOURCES.map(newest)) >= statSync(STAMP).mtimeMs) {
  console.error(
    existsSync(STAMP) ? '  Building what has changed …' : '  Building Demarche (about half a minute, once) …',
  );
  if (!compile()) process.exit(1);
  // Fonts and template of the letters: no compiler takes them along.
  cpSync('libs/letter-files/assets', 'dist/libs/letter-files/assets', { recursive: true });
  // Its warnings about size are another script's matter: `.ci/budgets.mjs`.
  const web = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'error'],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (web.status !== 0) process.exit(web.status ?? 1);
  // As small as they get, once, instead of a little smaller with every request.
  for (const name of readdirSync(ASSETS).filter((file) => /\.(js|css)$/.test(file))) {
    const file = join(ASSETS, name);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
  writeFileSync(STAMP, '');
  // What is edited during a build belongs to the next one.
  utimesSync(STAMP, began, began);
}
