import { killChildren } from './support/child.mjs';
import { table } from './support/report.mjs';
import { startServer } from './support/server.mjs';

/*
 * Ratios, not seconds: ours and the least that could do the same take turns in one run, on one machine.
 *   npm run bench                    everything
 *   npm run bench -- http planning   only these
 *   npm run bench -- --hold archive  fails where an aim is not met: for those that are no times
 *   npm run bench -- --json          the figures as JSON on standard output, the table on standard error
 */
const PARTS = {
  archive: async (server) => (await import('./archive.mjs')).benchArchive(server),
  counts: async (server) => (await import('./counts.mjs')).benchCounts(server),
  http: async (server) => (await import('./http.mjs')).benchHttp(server),
  imports: async (server) => (await import('./imports.mjs')).benchImports(server),
  letters: async () => (await import('./letters.mjs')).benchLetters(),
  matrix: async (server) => (await import('./matrix.mjs')).benchMatrix(server),
  digest: async (server) => (await import('./digest.mjs')).benchDigest(server),
  missions: async (server) => (await import('./missions.mjs')).benchMissions(server),
  planning: async (server) => (await import('./planning.mjs')).benchPlanning(server),
  public: async (server) => (await import('./public.mjs')).benchPublic(server),
  sweep: async (server) => (await import('./sweep.mjs')).benchSweep(server),
};

const json = process.argv.includes('--json');
const hold = process.argv.includes('--hold');
const names = process.argv.slice(2).filter((name) => !['--json', '--hold'].includes(name));
const say = (line) => (json ? console.error(line) : console.log(line));
const unknown = names.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; choose from ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const server = await startServer();
let stopping;
const stop = () => {
  killChildren();
  return (stopping ??= server.stop());
};
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => void stop().finally(() => process.exit(code)));
}
try {
  const rows = [];
  for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
    const started = performance.now();
    rows.push(...(await PARTS[name](server)));
    say(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
  }
  say(`\nMedians (smallest–largest). Ratio: ours to bare, of neighbouring rounds.\n\n${table(rows)}`);
  if (json) console.log(JSON.stringify(rows, null, 2));
  if (hold && rows.some(({ met }) => met === false)) process.exitCode = 1;
} finally {
  await stop();
}
