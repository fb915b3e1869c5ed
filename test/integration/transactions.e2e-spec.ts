import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, newId, type Transaction } from '#libs/platform';
import { cutWire, type CutWire } from '../support/cut-connection.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';

let admin: TestDatabase;
let database: Database;
let person: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  admin = await createTestDatabase();
  database = await Database.open({ url: admin.url, poolSize: 2 });
  const campaign = await aCampaign(admin);
  person = await aPerson(admin, campaign);
  other = await aPerson(admin, campaign);
});
afterAll(async () => {
  await database.close();
  await admin.drop();
});

const whoami = async (tx: Transaction) => {
  const [row] = await tx.query<{ role: string; reader: string | null }>(
    'select current_user as role, reader_id() as reader',
  );
  return `${row?.role} ${row?.reader ?? 'nobody'}`;
};
const own = () => `demarche_app ${person.id}`;

describe('a lent transaction', () => {
  it('is the other role for that work, and its own again after it', async () => {
    await database.asReader(person.id, async (tx) => {
      expect(await tx.as('worker', whoami)).toBe('demarche_worker nobody');
      expect(await whoami(tx)).toBe(own());
      const nested = await tx.as('worker', (worker) => worker.asReader(other.id, (theirs) => whoami(theirs)));
      expect(nested).toBe(`demarche_app ${other.id}`);
      expect(await whoami(tx)).toBe(own());
    });
  });

  it('is refused to the handle that lent it, for as long', async () => {
    await database.asReader(person.id, async (tx) => {
      await tx.as('worker', async () => {
        await expect(whoami(tx)).rejects.toThrow('lent to another');
        await expect(tx.as('auth', whoami)).rejects.toThrow('lent to another');
      });
      expect(await whoami(tx)).toBe(own());
    });
  });

  it('is refused to the borrower afterwards, and to everybody once it is over', async () => {
    let kept: Transaction | undefined;
    const outer = await database.asReader(person.id, async (tx) => {
      await tx.as('worker', (worker) => Promise.resolve((kept = worker)));
      await expect(whoami(kept!)).rejects.toThrow('lent to another, or over');
      return tx;
    });
    await expect(whoami(outer)).rejects.toThrow('or over');
  });

  it('comes back after an error', async () => {
    await database.asReader(person.id, async (tx) => {
      await expect(tx.as('worker', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await whoami(tx)).toBe(own());
    });
  });

  it('runs what was sent before it in the scope it was sent in', async () => {
    await database.asReader(person.id, async (tx) => {
      await tx.as('worker', whoami);
      const before = whoami(tx);
      expect(await tx.as('worker', whoami)).toBe('demarche_worker nobody');
      expect(await before).toBe(own());
    });
  });

  it('is what `current` finds, only inside the work it was lent for', async () => {
    await database.asReader(person.id, async (tx) => {
      let ready = () => {};
      const begun = new Promise<void>((resolve) => (ready = resolve));
      const beside = begun.then(() => whoami(database.current()));
      const inside = tx.as('worker', async (worker) => {
        expect(database.current()).toBe(worker);
        ready();
        await expect(beside).rejects.toThrow('lent to another');
        return whoami(database.current());
      });
      expect(await inside).toBe('demarche_worker nobody');
      expect(database.current()).toBe(tx);
    });
    expect(() => database.current()).toThrow('No scoped transaction');
  });

  it('costs one statement for each change of scope that is used, and none that is not', async () => {
    await database.asReader(person.id, async (tx) => {
      await tx.as('worker', () => Promise.resolve());
      expect(tx.statements).toBe(0);
      await tx.as('worker', whoami);
      await tx.as('worker', whoami);
      expect(tx.statements).toBe(3);
      await whoami(tx);
      expect(tx.statements).toBe(5);
    });
  });
});

describe('a connection', () => {
  it('that cannot be rolled back goes to nobody else', async () => {
    for (let round = 0; round < 3; round++) {
      const broken = database.asReader(person.id, async (tx) => {
        const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
        await admin.admin('select pg_terminate_backend($1)', [row?.pid]);
        await tx.query('select 1');
      });
      await expect(broken).rejects.toThrow(/terminat|connection/i);
    }
    expect(await database.asReader(person.id, whoami)).toBe(own());
  });
});

describe('a connection to PostgreSQL that is lost while something is stored', () => {
  let wire: CutWire;
  let cut: TestDemarche;
  let client: Client;
  let tasks: string;
  beforeAll(async () => {
    cut = await startDemarche({}, async (url) => {
      wire = await cutWire(url);
      return { database: await Database.open({ url: wire.url, poolSize: 2 }) };
    });
    const campaign = await aCampaign(cut.database);
    client = await cut.as(await aPerson(cut.database, campaign, { role: 'coordinator' }));
    tasks = `/api/campaigns/${campaign.id}/tasks`;
  });
  afterAll(async () => {
    await cut.stop();
    await wire.close();
  });
  const stored = async (title: string) =>
    (await cut.database.admin('select id from task where title = $1', [title])).length;

  it('after the commit is told as what may be stored, and a repeat with the same id is stored once', async () => {
    const task = {
      id: newId(),
      title: 'Ask Fiji about paragraph 2',
      dueLocal: '2027-03-01T09:00',
      zone: 'UTC',
    };
    wire.cutNextCommit();
    const lost = await client.post(tasks, task);
    expect(wire.cuts()).toBe(1);
    expect(await stored(task.title)).toBe(1);
    expect(lost.status).toBe(503);
    expect(lost.body).toMatchObject({
      code: 'http.maybeStoredRepeat',
      type: 'urn:demarche:problem:unavailable',
    });
    expect(lost.headers.get('retry-after')).toBe('2');
    expect(lost.text).not.toMatch(/nothing was changed/i);
    const again = await client.post(tasks, task);
    expect([again.status, again.headers.get('idempotent-replay')]).toEqual([201, 'true']);
    expect(again.body.title).toBe(task.title);
    expect(await stored(task.title)).toBe(1);
  });

  it('after the commit of what has no key says to look first', async () => {
    const task = { title: 'Ask Peru about paragraph 3', dueLocal: '2027-03-01T09:00', zone: 'UTC' };
    wire.cutNextCommit();
    const lost = await client.post(tasks, task);
    expect(await stored(task.title)).toBe(1);
    expect(lost.status).toBe(503);
    expect(lost.body.code).toBe('http.maybeStored');
    expect(lost.text).not.toMatch(/nothing was changed/i);
  });

  it('before the commit is told as what has changed nothing, which is so', async () => {
    const task = {
      id: newId(),
      title: 'Ask Chad about paragraph 4',
      dueLocal: '2027-03-01T09:00',
      zone: 'UTC',
    };
    wire.cutNextStatement('insert into task ');
    const lost = await client.post(tasks, task);
    expect(await stored(task.title)).toBe(0);
    expect([lost.status, lost.body.code]).toEqual([503, 'http.tryAgain']);
    const again = await client.post(tasks, task);
    expect([again.status, again.headers.get('idempotent-replay')]).toEqual([201, null]);
    expect(await stored(task.title)).toBe(1);
  });
});
