import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';

/*
 * Holds that `.dependency-cruiser.cjs` refuses what it forbids: plants each import below in a small tree of its own,
 * cruises that with the rules of the house, and fails when one passes, when a permitted one is refused, or when a rule
 * has no row. A new rule or floor needs one row.
 *   node test/imports/planted.mjs
 */
const WEB = 'apps/web/src';

/** Rule, file with the import, what it imports: a file, a lib by its front door, or a package. */
const FORBIDDEN = [
  ['no-circular', `${WEB}/ui/hen.tsx`, `${WEB}/ui/egg.tsx`],
  ['no-circular', `${WEB}/ui/egg.tsx`, `${WEB}/ui/hen.tsx`],
  ['no-circular', 'libs/domain/src/hen.ts', 'libs/domain/src/egg.ts'],
  ['no-circular', 'libs/domain/src/egg.ts', 'libs/domain/src/hen.ts'],
  ['own-imports-are-found', `${WEB}/features/counts/lost.tsx`, `${WEB}/features/counts/nowhere.gone`],
  ['own-imports-are-found', 'apps/api/src/asks/lost.ts', '#libs/nowhere'],
  ['libs-never-import-apps', 'libs/platform/src/low.ts', 'apps/worker/src/high.ts'],
  ['web-features-are-strangers', `${WEB}/features/counts/index.tsx`, `${WEB}/features/matrix/index.tsx`],
  ['web-features-are-strangers', `${WEB}/features/counts/data.ts`, `${WEB}/features/matrix/part.tsx`],
  ['web-features-below-the-app', `${WEB}/features/counts/frame.tsx`, `${WEB}/app/shell.tsx`],
  ['web-features-below-the-app', `${WEB}/kernel/live/live.ts`, `${WEB}/app/shell.tsx`],
  ['web-ui-below-features', `${WEB}/ui/campaign/assign.tsx`, `${WEB}/features/tasks/part.tsx`],
  ['web-ui-below-features', `${WEB}/kernel/queries/tasks.ts`, `${WEB}/features/tasks/part.tsx`],
  ['web-kernel-below-ui', `${WEB}/kernel/session/session.ts`, `${WEB}/ui/part.tsx`],
  ['web-controls-know-no-campaign', `${WEB}/ui/dialog.tsx`, `${WEB}/kernel/session/seat.ts`],
  ['web-controls-know-no-campaign', `${WEB}/ui/card.tsx`, `${WEB}/ui/campaign/places.ts`],
  ['web-outbox-knows-no-question', `${WEB}/kernel/offline/sender.ts`, `${WEB}/kernel/query/query.ts`],
  ['the-browser-asks-for-rules-alone', `${WEB}/ui/rows.tsx`, '#libs/data'],
  ['the-browser-asks-for-rules-alone', `${WEB}/features/interactions/mail.ts`, '#libs/mail'],
  ['the-api-is-asked-from-outside', `${WEB}/features/counts/back.ts`, '#libs/client'],
  ['the-api-is-asked-from-outside', 'apps/worker/src/asks.ts', '#libs/client'],
  ['the-api-is-asked-from-outside', 'libs/mail/src/asks.ts', '#libs/client'],
  ['the-client-knows-no-house', 'libs/client/src/rule.ts', '#libs/domain'],
  ['apps-are-strangers', `${WEB}/app/server.tsx`, 'apps/api/src/asks/asks.service.ts'],
  ['apps-are-strangers', 'apps/worker/src/server.ts', 'apps/api/src/asks/asks.service.ts'],
  ['apps-are-strangers', 'apps/api/src/start.ts', 'apps/embedded/src/start.ts'],
  ['domain-is-pure', 'libs/domain/src/clock.ts', 'node:fs'],
  ['domain-knows-no-facts', 'libs/domain/src/fact.ts', '#libs/reference'],
  ['planning-and-mail-are-strangers', 'libs/planning/src/said.ts', '#libs/mail'],
  ['planning-and-mail-are-strangers', 'libs/mail/src/planned.ts', '#libs/planning'],
  ['below-the-words', 'libs/platform/src/said.ts', '#libs/words'],
  ['below-the-words', 'libs/data/src/said.ts', '#libs/words'],
  ['domain-is-pure', 'libs/domain/src/page.ts', 'react'],
  ['domain-is-pure', 'libs/reference/src/table.ts', 'typeorm'],
  ['reference-knows-rules-alone', 'libs/reference/src/text.ts', '#libs/words'],
  ['words-know-rules-alone', 'libs/words/src/states.ts', '#libs/reference'],
  ['words-know-rules-alone', 'libs/words/src/files.ts', 'node:fs'],
  ['data-below-platform', 'libs/data/src/high.ts', '#libs/platform'],
  ['data-below-platform', 'libs/data/src/high.ts', '#libs/mail'],
  ['platform-below-planning-and-mail', 'libs/platform/src/high.ts', '#libs/planning'],
  ['sheets-know-rules-facts-and-messages-alone', 'libs/sheets/src/table.ts', '#libs/data'],
  ['texts-know-rules-and-files-alone', 'libs/texts/src/table.ts', '#libs/data'],
  ['texts-serve-apps-alone', 'libs/planning/src/text.ts', '#libs/texts'],
  ['letter-files-know-rules-facts-and-messages-alone', 'libs/letter-files/src/table.ts', '#libs/data'],
  ['letter-files-serve-apps-alone', 'libs/mail/src/letter.ts', '#libs/letter-files'],
  ['files-know-nobody', 'libs/files/src/rule.ts', '#libs/domain'],
  ['sheets-serve-apps-alone', 'libs/planning/src/sheet.ts', '#libs/sheets'],
  ['libs-through-the-front-door', 'apps/api/src/asks/back.ts', 'libs/data/src/back.ts'],
  ['libs-through-the-front-door', `${WEB}/ui/back.tsx`, 'libs/domain/src/back.ts'],
  ['libs-through-the-front-door', 'test/integration/back.ts', 'libs/data/src/back.ts'],
  ['libs-through-the-front-door', 'migrations/back.ts', 'libs/data/src/back.ts'],
  ['libs-through-each-others-front-door', 'libs/mail/src/back.ts', 'libs/domain/src/back.ts'],
  ['features-meet-through-services', 'apps/api/src/asks/other.ts', 'apps/api/src/votes/votes.controller.ts'],
  ['features-meet-through-services', 'apps/api/src/asks/other.ts', 'apps/api/src/votes/votes.dto.ts'],
  ['shared-answers-know-no-feature', 'apps/api/src/dto/low.dto.ts', 'apps/api/src/asks/asks.service.ts'],
];

/** A refusal is worth something when these pass. */
const PERMITTED = [
  [`${WEB}/features/deadlines/index.tsx`, `${WEB}/ui/part.tsx`],
  [`${WEB}/features/deadlines/index.tsx`, '#libs/domain'],
  [`${WEB}/kernel/i18n/index.ts`, '#libs/words'],
  [`${WEB}/features/deadlines/index.tsx`, `${WEB}/kernel/session/seat.ts`],
  [`${WEB}/ui/campaign/link.tsx`, `${WEB}/kernel/session/seat.ts`],
  [`${WEB}/app/frame.tsx`, `${WEB}/features/deadlines/index.tsx`],
  [`${WEB}/kernel/api/client.ts`, '#libs/client'],
  ['apps/import-command/src/asks.ts', '#libs/client'],
  ['apps/embedded/src/start.ts', 'apps/worker/src/high.ts'],
  ['apps/api/src/votes/votes.controller.ts', 'apps/api/src/asks/asks.service.ts'],
  ['apps/api/src/interactions/part.dto.ts', 'apps/api/src/positions/part.dto.ts'],
  ['libs/data/src/rules.ts', '#libs/domain'],
  ['libs/reference/src/rule.ts', '#libs/domain'],
  ['libs/domain/src/zones.ts', 'moment-timezone'],
];

const ROOT = resolve(import.meta.dirname, '../..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const isFile = (target) => /^(apps|libs|migrations|test)\//.test(target);

function specifier(from, target) {
  if (!isFile(target)) return target;
  const path = posix.relative(posix.dirname(from), target).replace(/\.tsx?$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

function plant(tree) {
  const files = new Map();
  const add = (file, line) => files.set(file, [...(files.get(file) ?? ['export const planted = 1;']), line]);
  for (const [from, target] of [...FORBIDDEN.map(([, ...pair]) => pair), ...PERMITTED]) {
    add(from, `import '${specifier(from, target)}';`);
    const lib = /^#libs\/([\w-]+)$/.exec(target)?.[1];
    if (lib && lib !== 'nowhere') add(`libs/${lib}/src/index.ts`, '');
    if (isFile(target) && !target.endsWith('.gone')) add(target, '');
  }
  for (const [file, lines] of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), lines.join('\n'));
  }
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(ROOT, name), join(tree, name));
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
}

/** @returns the refusals in that tree */
function cruise(tree) {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['apps', 'libs', 'migrations', 'test'];
  const run = spawnSync(process.execPath, [program, ...folders, '--config', CONFIG, '-T', 'json'], {
    ...{ cwd: tree, encoding: 'utf8', maxBuffer: 2 ** 26 },
  });
  if (!run.stdout) throw new Error(run.stderr);
  return JSON.parse(run.stdout).summary.violations;
}

const tree = realpathSync(mkdtempSync(join(tmpdir(), 'demarche-planted-')));
try {
  plant(tree);
  const violations = cruise(tree);
  const refused = new Set(
    violations.flatMap(({ rule, from, cycle = [] }) =>
      [from, ...cycle.map(({ name }) => name)].map((file) => `${rule.name}: ${file}`),
    ),
  );
  const rules = createRequire(import.meta.url)(CONFIG).forbidden.map(({ name }) => name);
  const wrong = [
    ...FORBIDDEN.filter(([rule, from]) => !refused.has(`${rule}: ${from}`)).map(
      ([rule, from, target]) => `${rule} lets ${from} import ${target}`,
    ),
    ...violations
      .filter(({ from }) => PERMITTED.some(([file]) => file === from))
      .map(({ rule, from, to }) => `${rule.name} refuses ${from} the import of ${to}`),
    ...rules
      .filter((name) => !FORBIDDEN.some(([rule]) => rule === name))
      .map((name) => `${name} has no planted import`),
  ];
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
  else console.log(`${FORBIDDEN.length} planted imports refused, by ${rules.length} rules`);
} finally {
  rmSync(tree, { recursive: true, force: true });
}
