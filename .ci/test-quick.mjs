import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/*
 * While one works: every unit test, the tests of the web app that a change can reach by its imports, and the tests over
 * HTTP that are named like a room in which something changed. The others, those of the screens and of faults wait for
 * `npm test`.
 *   npm run test:quick             what changed since main
 *   npm run test:quick -- HEAD~2   since that commit
 */
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const ROOMS = /^(?:apps\/api\/src|apps\/web\/src\/features|libs\/data\/src\/queries)\/([^/]+)\//;
const OVER_HTTP = 'test/integration';
/** With more rooms than these the whole is due, and no quick answer is to be had. */
const MOST_OVER_HTTP = 6;

const output = (program, ...words) =>
  execFileSync(program, words, { encoding: 'utf8' }).split('\n').filter(Boolean);
const testsOf = (...words) =>
  output(process.execPath, ...JEST, '--listTests', ...words).filter((line) => line.startsWith('/'));

/** A clone of one branch has no `main` of its own. */
const known = ['main', 'origin/main', 'HEAD'].find(
  (name) => spawnSync('git', ['rev-parse', '--verify', '--quiet', name]).status === 0,
);
const [since = known ?? 'main'] = process.argv.slice(2);
const changed = [
  ...output('git', 'diff', '--name-only', '--diff-filter=d', since),
  ...output('git', 'ls-files', '--others', '--exclude-standard'),
].filter((file) => /\.(ts|tsx|mjs|json)$/.test(file));
const rooms = new Set(changed.flatMap((file) => ROOMS.exec(file)?.[1] ?? []));
const ofRooms = readdirSync(OVER_HTTP).filter((file) =>
  [...rooms].some((room) => file.startsWith(`${room}.`) || file.startsWith(`${room}-`)),
);
// What has no test named like it is no reason for silence: its tests are named like what uses it.
const unnamed = [...rooms].filter((room) => !ofRooms.some((file) => file.startsWith(room)));
if (unnamed.length > 0)
  console.error(`  No test over HTTP is named like ${unnamed.join(', ')}: npm test has those that use them.`);
const overHttp = new Set([
  ...changed
    .filter((file) => file.startsWith(`${OVER_HTTP}/`) && file.endsWith('.e2e-spec.ts'))
    .map((file) => basename(file)),
  ...ofRooms,
]);
if (overHttp.size > MOST_OVER_HTTP)
  console.error(
    `  ${overHttp.size} files over HTTP are concerned; here run ${MOST_OVER_HTTP}, the rest with npm test.`,
  );
const reachable = changed.filter((file) => /^(apps\/web|libs)\/.*\.tsx?$/.test(file));

if (!existsSync('dist/apps/embedded/src/main.js')) spawnSync('npm', ['run', 'build'], { stdio: 'inherit' });
const tests = [
  ...testsOf('--selectProjects', 'unit'),
  ...(reachable.length > 0 ? testsOf('--selectProjects', 'web', '--findRelatedTests', ...reachable) : []),
  ...[...overHttp].slice(0, MOST_OVER_HTTP).map((file) => resolve(OVER_HTTP, file)),
];
const run = spawnSync(process.execPath, [...JEST, '--runTestsByPath', ...tests], { stdio: 'inherit' });
process.exitCode = run.status ?? 1;
