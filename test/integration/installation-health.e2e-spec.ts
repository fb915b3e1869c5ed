import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client as PostgresClient } from 'pg';
import { HEALTH_SUBJECTS } from '#libs/domain';
import { englishHealth } from '#libs/words';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson } from '../support/makers.js';

/** The page of those who host an installation: the doctor's checks, versions and backups, and nothing of any campaign. */
let demarche: TestDemarche;
let admin: Client;

beforeAll(async () => {
  demarche = await startDemarche();
  const campaign = await aCampaign(demarche.database, 'Secret treaty');
  const person = await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Hidden Name' });
  await demarche.database.admin('update user_account set installation_admin = true where id = $1', [
    person.id,
  ]);
  admin = await demarche.as(person);
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  await demarche.database.admin('delete from heartbeat');
  await demarche.database.admin('update installation set backup_at = null');
});

const beat = (name: string, seconds: number, detail: object = {}) =>
  demarche.database.admin(
    `insert into heartbeat (name, at, detail) values ($1, now() - make_interval(secs => $2), $3)`,
    [name, seconds, detail],
  );

interface Found {
  subject: string;
  state: string;
  code: string;
  params: Record<string, string | number>;
}
const look = async () => (await admin.get('/api/installation/health')).body;
const about = async (subject: string): Promise<Found[]> =>
  (await look()).findings.filter((finding: Found) => finding.subject === subject);

describe('the health of an installation', () => {
  it('is said of everything that the doctor looks at, each in words', async () => {
    await beat('worker', 3);
    await beat('sweeper', 4);
    await beat('auditor', 60, { missing: 0, held: 2 });
    const { findings } = (await look()) as { findings: Found[] };
    expect([...new Set(findings.map(({ subject }) => subject))]).toEqual([...HEALTH_SUBJECTS]);
    for (const { code, params } of findings) {
      const words = englishHealth(code as never, params);
      expect(words).not.toMatch(/[{}]|health\./);
    }
    const of = (subject: string) => findings.filter((finding) => finding.subject === subject);
    expect(of('worker')).toEqual([
      { subject: 'worker', state: 'ok', code: 'workerAlive', params: { count: expect.any(Number) } },
    ]);
    expect(of('mail').map(({ state, code }) => [state, code])).toEqual([
      ['ok', 'mailRight'],
      ['note', 'mailHeld'],
    ]);
    expect(of('migrations').map(({ code }) => code)).toEqual(['migrationsApplied']);
    // No relay listens in this test.
    expect(of('relay').map(({ code }) => code)).toEqual(['relayRefuses']);
  });

  it.each([
    [[], 'worker', 'workerNeverRan', 'fault'],
    [[['worker', 300]], 'worker', 'workerSilent', 'fault'],
    [[['worker', 3]], 'sweep', 'sweepNeverDone', 'note'],
    [[['worker', 3]], 'mail', 'auditorNotYet', 'note'],
    [[['sweeper', 121]], 'sweep', 'sweepOld', 'fault'],
    [[['auditor', 60, { missing: 3 }]], 'mail', 'mailWrong', 'fault'],
    [[['auditor', 5000]], 'mail', 'auditorSilent', 'fault'],
    [[['auditor', 60, { stale: 1 }]], 'mail', 'jobsStuck', 'fault'],
  ] as const)('after %j says of %s that it is %s', async (beats, subject, code, state) => {
    for (const [name, seconds, detail] of beats) await beat(name, seconds, detail);
    expect((await about(subject)).map((finding) => [finding.code, finding.state])).toContainEqual([
      code,
      state,
    ]);
  });

  it('tells no address, folder, account or secret, and nothing of a campaign', async () => {
    const { environment } = demarche;
    const text = JSON.stringify(await look());
    const database = new URL(environment.databaseUrl);
    const confidential = [
      ...[environment.secret, environment.databaseUrl, environment.smtpUrl, environment.publicUrl],
      ...[database.username, database.port, database.pathname.slice(1), process.cwd()],
      ...['Secret treaty', 'Hidden Name'],
    ];
    for (const word of confidential.filter(Boolean)) expect(text).not.toContain(word);
  });

  it('says which versions run', async () => {
    const { versions } = await look();
    expect(versions).toEqual({
      program: expect.stringMatching(/^\d+\.\d+\.\d+/),
      schema: expect.stringMatching(/^[A-Z]\w+\d{13}$/),
      node: process.version,
      postgres: expect.stringMatching(/^\d+/),
      redis: null,
      zones: expect.stringMatching(/^20\d\d[a-z]$/),
    });
    const last = await demarche.database.admin('select name from migrations order by id desc limit 1');
    expect([{ name: versions.schema }]).toEqual(last);
  });
});

describe('a backup', () => {
  const note = (at: unknown) => admin.call('PUT', '/api/installation/backup', { at });

  it('is unknown until it is noted, can be noted from the terminal, and the note can be taken back', async () => {
    expect((await look()).backup.noted).toBeNull();
    expect((await about('backup')).map(({ code }) => code)).toEqual(['backupUnknown']);
    await demarche.database.admin(`update installation set backup_at = now() - interval '3 days'`);
    expect((await about('backup'))[0]).toMatchObject({
      state: 'note',
      code: 'backupOld',
      params: { count: 3 },
    });
    const before = (await look()).backup.noted.instant;
    const at = new Date(Date.now() - 60_000).toISOString();
    expect(await note(at)).toMatchObject({ status: 200, body: { noted: { instant: at } } });
    expect((await about('backup'))[0]).toMatchObject({ state: 'ok', code: 'backupRecent' });
    expect((await note(before)).body.noted.instant).toBe(before);
    expect((await note(null)).body.noted).toBeNull();
  });

  it.each([
    ['what lies ahead', '2099-01-01T00:00:00Z'],
    ['a day alone', '2024-08-05'],
    ['a number', 7],
    ['nothing', undefined],
  ])('is not noted for %s', async (_what, at) => {
    const refused = await note(at);
    expect([refused.status, refused.body.fields[0].path]).toEqual([400, 'at']);
    expect((await look()).backup.noted).toBeNull();
  });

  it('is made by an administrator of PostgreSQL, since a dump of the owner is refused by row-level security', async () => {
    const owner = `owner_of_copy_${process.pid}`;
    const { database } = demarche;
    await database.admin(`create role ${owner} login password 'of-the-copy' in role pg_read_all_data`);
    const url = new URL(demarche.environment.databaseUrl);
    Object.assign(url, { username: owner, password: 'of-the-copy' });
    const client = new PostgresClient({ connectionString: url.href });
    await client.connect();
    try {
      // As pg_dump does: rather no dump than one without the rows that a rule hides.
      await client.query('set row_security = off');
      await expect(client.query('select * from task')).rejects.toThrow('row-level security');
    } finally {
      await client.end();
      await database.admin(`drop role ${owner}`);
    }
  });
});
