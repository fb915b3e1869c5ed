import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

// What a campaigner pays for in bytes: builds the web app aside, weighs it, and fails above the budgets.
// The phone writes clocks and cities itself, in its own language, and tells of tasks that were given: 6 kB for both. Twenty screens
// more, each a line of routes, and the number at my day: 3 kB. A seat in a closed campaign reads, a note that waits is edited, and
// tasks tell who was named below them: 3 kB. The aim stays 170.
const FIRST_JS = 180;
const FIRST_CSS = 16;
// Half-written talks are offered where they belong, a meeting has its place's clock, and whoever is new is added: 8 kB.
const QUICK_LOG_JS = 189;
const ROUTE_JS = 40;
const WIDE_ROUTES = /features\/(imports|people)\//;
const WIDE_ROUTE_JS = 120;
// The prototype of 900 had four screens in one language; this holds what is of use offline, in five, the board of votes among it.
// Whatever can be refused has its sentence in five languages, also of acts at a desk: those about mail to missions are 5 kB.
const PRECACHE_KIB = 1320;

const out = mkdtempSync(join(tmpdir(), 'demarche-web-'));
let heavy = 0;
try {
  await build({
    root: 'apps/web',
    configFile: 'apps/web/vite.config.ts',
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true },
  });
  const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));
  const weights = new Map();
  const weight = (file) => {
    if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(join(out, file))).length / 1024);
    return weights.get(file);
  };
  const sum = (files) => [...files].reduce((all, file) => all + weight(file), 0);

  /** All files that come with a chunk before it runs. */
  const closure = (name, files = { js: new Set(), css: new Set() }) => {
    const chunk = manifest[name];
    if (files.js.has(chunk.file)) return files;
    files.js.add(chunk.file);
    for (const file of chunk.css ?? []) files.css.add(file);
    for (const inner of chunk.imports ?? []) closure(inner, files);
    return files;
  };
  const say = (what, kilobytes, budget) => {
    const above = kilobytes > budget;
    if (above) heavy++;
    console.log(
      `${above ? 'ABOVE ' : 'ok    '} ${what.padEnd(44)} ${kilobytes.toFixed(1).padStart(7)} of ${budget}`,
    );
  };

  const entry = closure('index.html');
  console.log('kB gzipped');
  say('first load, JS', sum(entry.js), FIRST_JS);
  say('first load, CSS', sum(entry.css), FIRST_CSS);
  const screens = Object.keys(manifest).filter(
    (name) => manifest[name].isDynamicEntry && /features\//.test(name),
  );
  if (screens.length < 20) throw new Error(`Only ${screens.length} screens were found in the build`);
  for (const name of screens) {
    const own = closure(name);
    const js = sum([...own.js].filter((file) => !entry.js.has(file)));
    say(name.replace('src/', ''), js, WIDE_ROUTES.test(name) ? WIDE_ROUTE_JS : ROUTE_JS);
    if (/features\/interactions\/index/.test(name))
      say('quick log, JS in all', sum(entry.js) + js, QUICK_LOG_JS);
  }
  const files = readdirSync(out, { recursive: true }).map(String);
  const fonts = files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
  say('fonts, number of files', fonts.length, 0);
  // The service worker lists what it keeps.
  const worker = readFileSync(join(out, 'sw.js'), 'utf8');
  const kept = files.filter((file) => worker.includes(JSON.stringify(file)));
  const raw = kept.reduce((all, file) => all + statSync(join(out, file)).size / 1024, 0);
  if (kept.length < 20) throw new Error(`The service worker keeps only ${kept.length} files`);
  say('kept for offline use, KiB raw', raw, PRECACHE_KIB);
} finally {
  rmSync(out, { recursive: true, force: true });
}
if (heavy > 0) {
  console.error(`${heavy} above budget.`);
  process.exitCode = 1;
}
