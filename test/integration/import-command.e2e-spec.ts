import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventsOf, openImportWorld, sameAsks, type ImportWorld } from '../support/importing.js';
import { PASSWORD } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';

/** What the sheets do not say themselves. */
const SAID = ['--occurred-at', '2024-08-01T12:00:00-04:00'];

let world: ImportWorld;
let coalition: Coalition;
let home: string;
let worker: { stop(): Promise<void> };

beforeAll(async () => {
  world = await openImportWorld();
  coalition = await aCoalition(world.demarche);
  await sameAsks(world.demarche.database, [coalition.campaign.id], {
    suppression: 'Keep the clause',
    researchers: 'Protect researchers',
  });
  home = await mkdtemp(join(tmpdir(), 'demarche-import-'));
  // It reads by itself, as in life.
  worker = await world.worker(true);
});
afterAll(async () => {
  await worker.stop();
  await rm(home, { recursive: true, force: true });
  await world.stop();
});

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** The compiled command as a process of its own, with what the person types. */
function run(
  args: string[],
  typed = '',
  environment: Record<string, string | undefined> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/apps/import-command/src/main.js', ...args], {
      env: {
        PATH: process.env['PATH'],
        DEMARCHE_ADDRESS: world.demarche.base,
        DEMARCHE_EMAIL: coalition.people.author.email,
        DEMARCHE_PASSWORD: PASSWORD,
        ...environment,
      },
    });
    const outcome: Outcome = { code: null, out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (outcome.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (outcome.err += chunk.toString()));
    child.once('close', (code) => resolve({ ...outcome, code }));
    child.stdin.end(typed);
  });
}

async function file(name: string, text: string): Promise<string> {
  const path = join(home, name);
  await writeFile(path, text);
  return path;
}

const imports = async () =>
  (await coalition.clients.author.get(coalition.at('imports'))).body.items as {
    id: string;
    state: string;
    fileName: string;
  }[];
const signIns = async () =>
  (
    await world.demarche.database.admin<{ open: number }>(
      'select count(*)::int as open from sign_in where user_id = $1 and revoked_at is null',
      [coalition.people.author.id],
    )
  )[0]?.open;

describe('npm run import', () => {
  it('shows what it would write, asks, writes, and undoes', async () => {
    const open = await signIns();
    const path = await file(
      'matrix.csv',
      'State,suppression,researchers,Note\nBurma,yes!,undecided,Met in Vienna\nTurkey,no,,\n',
    );
    const declined = await run([path, ...SAID], 'n\n');
    expect(declined).toMatchObject({ code: 0, err: '' });
    expect(declined.out).toContain('CSV, utf-8, delimiter comma, 3 filled rows');
    expect(declined.out).toContain('  B  suppression: Keep the clause');
    expect(declined.out).toContain('  D  Note: remarks');
    expect(declined.out).toContain('3 positions: 3 new, 0 changed, 0 the same.');
    expect(declined.out).toContain('Write 3 positions into “Here”, for tier “organisation”? [y/N]');
    expect(declined.out).toContain('Nothing was written.');
    expect(await imports()).toEqual([]);
    const undated = await run([path, '--yes']);
    expect(undated.code).toBe(1);
    expect(undated.out).toContain(
      'Say with --occurred-at when it was said: the sheet does not say it of 3 positions.',
    );
    expect(await imports()).toEqual([]);

    const written = await run(
      [path, ...SAID, '--tier', 'coalition', '--said', 'publicly', '--source', 'Our sheet'],
      'y\n',
    );
    expect(written).toMatchObject({ code: 0, err: '' });
    expect(written.out).toContain('for tier “coalition”?');
    expect(written.out).toContain('Written: 3 positions.');
    const [made] = await imports();
    expect(made).toMatchObject({ state: 'applied', fileName: 'matrix.csv' });
    expect(written.out).toContain(`npm run import -- --undo ${made?.id}`);
    expect(await eventsOf(world.demarche.database, made?.id ?? '')).toMatchObject([
      { code: 'MMR', tier: 'coalition', said: 'publicly', source: 'Our sheet', note: 'Met in Vienna' },
      { code: 'MMR' },
      { code: 'TUR', stance: 'oppose' },
    ]);

    const again = await run([path, ...SAID, '--tier', 'coalition', '--yes']);
    expect(again.out).toContain('3 positions: 0 new, 0 changed, 3 the same.');
    expect(again.out).toContain('Nothing was written.');

    const undone = await run(['--undo', made?.id ?? '']);
    expect(undone).toMatchObject({ code: 0, err: '' });
    expect(undone.out).toContain('Undone: 3 positions taken back.');
    expect((await imports())[0]).toMatchObject({ id: made?.id, state: 'undone' });
    expect(await signIns()).toBe(open);
  });

  it('gives the columns of a list a meaning, by its name or as the export calls it', async () => {
    const path = await file('list.csv', 'Who,What,Told,Met\nFiji,suppression,yes,2024-07-31\n');
    const meant = ['A=delegation', 'B=Ask key', 'C=stance', 'D=Occurred at'].flatMap((one) => [
      '--column',
      one,
    ]);
    const { out } = await run([path, '--dry-run', ...meant]);
    expect(out).toContain('  B  What: ask key\n  C  Told: stance\n  D  Met: occurred at\n');
    expect(out).toContain('1 position: ');
  });

  it('lists errors by cell and writes nothing, until it is said what is meant', async () => {
    const path = await file('odd.csv', 'State,Clause,researchers\nKorea,ok with us,yes\nFiji,hmm,no\n');
    const refused = await run([path, '--yes']);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('  B  Clause: about nothing that could be found; perhaps Keep the clause');
    expect(refused.out).toMatch(/Errors: 2\n/);
    expect(refused.out).toMatch(/ {2}A2 {2}A2: “Korea” may be more than one state\./);
    expect(refused.out).toMatch(/ {2}column B {2}Column B, “Clause”/);
    expect(refused.out).toContain('or write the rest with --skip-errors.');

    const some = await run([path, ...SAID, '--yes', '--column', 'B=suppression', '--skip-errors']);
    expect(some).toMatchObject({ code: 0 });
    expect(some.out).toContain('Left out, if errors are skipped: 3 cells in 2 rows');
    expect(some.out).toContain('  row 2  Korea: B, C');
    expect(some.out).toContain('Written: 1 position. 3 cells left out, in rows 2, 3.');

    const all = await run([
      ...[
        path,
        '--yes',
        '--column',
        'B=suppression',
        '--word',
        'ok with us=support',
        '--word',
        'hmm=undecided',
      ],
      ...['--state', 'Korea=KOR', '--occurred-at', '2024-08-01T12:00:00-04:00', '--zone', 'America/New_York'],
    ]);
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(all.out).toContain('4 positions: 3 new, 0 changed, 1 the same.');
    const [made] = await imports();
    expect(await eventsOf(world.demarche.database, made?.id ?? '')).toMatchObject([
      { code: 'FJI', stance: 'undecided', zone: 'America/New_York' },
      { code: 'KOR' },
      { code: 'KOR' },
    ]);
  });

  it('tells what it took for nothing and what it does not read, and can be told otherwise', async () => {
    const path = await file('signs.csv', 'State,suppression\nFiji,+\nPeru,-\nChad,none\nTotal,1\nSource,\n');
    const checked = await run([path, '--dry-run']);
    expect(checked.out).toContain('Read as saying nothing: “none” (1). Overrule it with --word "none=…".');
    expect(checked.out).toContain('  row 6  Source: it states nothing of any state');
    expect(checked.out).toContain('  B3  B3 says “-”.');
    const words = ['--word', '+=support', '--word', '-=oppose', '--word', 'none=silent'];
    const decided = await run([path, '--dry-run', ...words, '--row', '5=ignore']);
    expect(decided).toMatchObject({ code: 0, err: '' });
    expect(decided.out).toMatch(/3 positions: \d new/);
    expect(decided.out).toContain('  row 5  Total: as you said');
  });

  it('says how the file is to be read', async () => {
    const path = await file('bars.csv', 'State;Keep the clause\nPérou;oui\n');
    const read = await run([
      path,
      '--dry-run',
      '--encoding',
      'windows-1251',
      '--delimiter',
      ',',
      '--header-row',
      '0',
    ]);
    expect(read.out).toContain('CSV, windows-1251, delimiter comma, 2 filled rows');
    const refused = await run([path, '--dry-run', '--encoding', 'ebcdic']);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('utf-8') });
  });

  it('adds an ask that a column is to be about, for a coordinator', async () => {
    const path = await file('ask.csv', 'State,Ransom = terror?\nFiji,yes\n');
    const refused = await run([path, '--yes', '--new-ask', 'B=Ransom = terror?']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    const asCoordinator = { DEMARCHE_EMAIL: coalition.people.coordinator.email };
    const made = await run([path, ...SAID, '--yes', '--new-ask', 'B=Ransom = terror?'], '', asCoordinator);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('Added the ask “Ransom = terror?”, whose key is ransom-terror.');
    expect(made.out).toContain('Written: 1 position.');
  });

  it('only checks it when that is asked for', async () => {
    const before = await imports();
    const path = await file('check.csv', 'State,suppression\nPeru,yes\n');
    const checked = await run([path, '--dry-run']);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain('1 position: 1 new');
    expect(await imports()).toEqual(before);
  });

  it('never sends a password where it could be read on the way, nor without being told whose', async () => {
    const path = await file('any.csv', 'State,suppression\nPeru,yes\n');
    const plain = await run([path, '--address', 'http://desk.example.org']);
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toContain(
      'Your password would go to desk.example.org unencrypted. Use its https:// address.',
    );
    const none = await run([path], '', { DEMARCHE_PASSWORD: undefined });
    expect([none.code, none.err]).toEqual([
      1,
      'There is no password. Type it in, or set DEMARCHE_PASSWORD.\n',
    ]);
  });

  it.each<[string, string[], Record<string, string>, number, RegExp]>([
    ['no file', [], {}, 2, /^Name a sheet to bring, or an import to --undo\.\nSee: npm run import -- --help/],
    ['a file that is not there', ['missing.csv'], {}, 1, /^There is no such file: missing\.csv/],
    ['an option that is none', ['a.csv', '--colour'], {}, 2, /--colour/],
    ['half a pair', ['a.csv', '--word', 'hm'], {}, 2, /^--word takes two parts with = between, not "hm"/],
    ['a new ask of a dry run', ['a.csv', '--dry-run', '--new-ask', 'B=Title'], {}, 2, /^--new-ask adds/],
    ['a new ask without a title', ['a.csv', '--new-ask', 'B='], {}, 2, /^--new-ask takes a column/],
    ['an address that is none', ['a.csv', '--address', 'desk'], {}, 2, /^"desk" is no address/],
    [
      'nobody at the address',
      ['package.json', '--address', 'http://127.0.0.1:1'],
      {},
      1,
      /^No Demarche answers at http:\/\/127\.0\.0\.1:1/,
    ],
    ['a wrong password', ['package.json'], { DEMARCHE_PASSWORD: 'wrong' }, 1, /./],
    [
      'an unknown campaign',
      ['package.json', '--campaign', 'other'],
      {},
      1,
      /^Say with --campaign which one you mean: c-/,
    ],
    [
      'an import that is not there',
      ['--undo', '018f7e2a-0000-7000-8000-000000006001'],
      {},
      1,
      /^There is nothing of this kind here/,
    ],
    [
      'an ask that is none',
      ['package.json', '--column', 'B=other'],
      {},
      1,
      /^"other" is the key of no ask, and no field of a list\. There are the asks suppression, (?:.*, )?researchers; and/,
    ],
    ['a draft that is none', ['package.json', '--draft', 'Rev.9'], {}, 1, /^"Rev\.9" is the key of no draft/],
    ['a tier that is none', ['package.json', '--tier', 'all'], {}, 1, /tier must be one of/],
  ])('says what is wrong with %s', async (_, args, environment, code, message) => {
    const outcome = await run(args, '', environment);
    expect(outcome.err).toMatch(message);
    expect(outcome.err).not.toMatch(/ at .*\.js:/);
    expect(outcome.code).toBe(code);
  });

  it('explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('npm run import -- --undo <id>');
  });

  it('leaves nothing behind that was refused', async () => {
    expect((await imports()).filter(({ state }) => state === 'checked' || state === 'reading')).toEqual([]);
  });
});
