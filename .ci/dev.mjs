import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';

/*
 * The embedded demo that follows what is edited: the screens at once, without losing their place; api, worker and libs
 * with a restart of a few seconds. Its data are those of `npm start`. Ctrl-C stops everything.
 *   npm run dev
 * A DTO that was changed is complete in /api/docs after the next `npm run build`.
 */
const COMPILER = ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.build.json'];
const CODE_CACHE = 'node_modules/.cache/dev';
const PORT = process.env.DEV_PORT ?? '5173';

const say = (line) => console.log(`  ${line}`);
const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', resolve);
  });

let stopping = false;
let demarche;
let screens;
let compiler;
/** Each restart waits for the one before. */
let turn = Promise.resolve();

/** @returns when it is ready, or has ended without */
async function start() {
  const began = Date.now();
  demarche = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/embedded/src/main.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: CODE_CACHE },
  });
  const lines = createInterface({ input: demarche.stdout });
  const ready = new Promise((resolve) => {
    lines.on('line', (line) => {
      const url = /^Demarche is ready at (\S+)/.exec(line)?.[1];
      if (url) resolve(url);
      else if (!screens) console.log(line);
    });
  });
  const url = await Promise.race([ready, ended(demarche)]);
  if (url) say(`api and worker run after ${((Date.now() - began) / 1000).toFixed(1)} s`);
  else if (!stopping) say('Demarche has ended; waiting for a change');
  return url;
}

function restart() {
  turn = turn.then(async () => {
    if (stopping) return;
    demarche.kill('SIGTERM');
    await ended(demarche);
    if (!stopping) await start();
  });
}

/**
 * Restarts with every change that compiles; what does not is printed and changes nothing.
 * @returns when everything is compiled for the first time
 */
function followChanges() {
  compiler = spawn(process.execPath, [...COMPILER, '--watch', '--preserveWatchOutput', '--pretty'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((compiled) => {
    createInterface({ input: compiler.stdout }).on('line', (line) => {
      const errors = /Found (\d+) errors?\b/.exec(line)?.[1];
      if (errors === undefined) {
        if (line.trim() && !/incremental compilation|watch mode/.test(line)) console.log(line);
        return;
      }
      if (errors !== '0') say(`${errors} errors; what runs is what compiled last`);
      else if (demarche) restart();
      compiled();
    });
  });
}

async function stop() {
  if (stopping) return;
  stopping = true;
  compiler?.kill('SIGTERM');
  demarche?.kill('SIGTERM');
  await Promise.all([screens?.close(), demarche && ended(demarche), compiler && ended(compiler)]);
  process.exit();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());

mkdirSync(CODE_CACHE, { recursive: true });
await followChanges();
const url = await start();
if (!url) await stop();
process.env.DEMARCHE_URL = url;
screens = await createServer({ configFile: 'apps/web/vite.config.ts', server: { port: Number(PORT) } });
await screens.listen();
say(`Screens that follow your edits: http://localhost:${screens.config.server.port}`);
