import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

// Compiles when something has changed since the last time, and says so, since it takes a while.
const STAMP = 'dist/.built';
const ASSETS = 'dist/apps/web/assets';
const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'package.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const began = new Date();
if (!existsSync(STAMP) || Math.max(...SOURCES.map(newest)) >= statSync(STAMP).mtimeMs) {
  console.error(
    existsSync(STAMP) ? '  Building what has changed …' : '  Building Demarche (about half a minute, once) …',
  );
  const build = spawnSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (build.status !== 0) {
    console.error(build.stdout);
    process.exit(build.status ?? 1);
  }
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
