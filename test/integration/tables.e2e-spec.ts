import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import {
  AuditEvent,
  CLOCK_NOW,
  dataSourceOptions,
  SheetImport,
  shapeOf,
  Statement,
  Task,
  type New,
  type TableClass,
} from '#libs/data';
import { Database, newId, type Transaction } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aPerson, type TestPerson } from '../support/makers.js';
import { aCampaignWithSubjects, type Subjects } from '../support/subjects.js';

let admin: TestDatabase;
let database: Database;
let campaign: Subjects;
let person: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  admin = await createTestDatabase();
  database = await Database.open({ url: admin.url, poolSize: 4 });
  campaign = await aCampaignWithSubjects(admin, 'Here');
  person = await aPerson(admin, campaign, { role: 'campaigner' });
  other = await aPerson(admin, campaign, { role: 'campaigner' });
});
afterAll(async () => {
  await database.close();
  await admin.drop();
});

const as = <T>(who: TestPerson, work: (tx: Transaction) => Promise<T>) => database.asReader(who.id, work);

const newTask = (title: string, changes: Partial<New<Task>> = {}) => ({
  id: newId(),
  campaignId: campaign.id,
  title,
  zone: 'UTC',
  dueLocal: '2024-08-05T10:00',
  dueAt: new Date('2024-08-05T10:00Z'),
  zoneVersion: '2024a',
  tier: 'me' as const,
  authorId: person.id,
  organisationId: campaign.organisationId,
  ...changes,
});

describe('the shape that the decorators tell', () => {
  it('is the one that TypeORM works out, with the types that the database has', async () => {
    const source = await new DataSource(dataSourceOptions(admin.url)).initialize();
    for (const { target, tableName, columns } of source.entityMetadatas) {
      const shape = shapeOf(target as TableClass);
      expect(shape.name).toBe(tableName);
      const told = [...shape.columns].map(([key, { name, nullable, primary }]) => [
        key,
        name,
        nullable,
        primary,
      ]);
      const known = columns.map((c) => [c.propertyName, c.databaseName, c.isNullable, c.isPrimary]);
      expect(told.sort()).toEqual(known.sort());
      const real = await admin.admin<{ column: string; same: boolean }>(
        `select a.attname as column, a.atttypid = given.type::regtype as same
         from unnest($2::text[], $3::text[]) as given (name, type)
           join pg_attribute a on a.attname = given.name and a.attrelid = $1::regclass`,
        [
          tableName,
          [...shape.columns.values()].map((c) => c.name),
          [...shape.columns.values()].map((c) => c.type),
        ],
      );
      expect(real.filter(({ same }) => same)).toHaveLength(columns.length);
    }
    await source.destroy();
  });
});

describe('plain reads and writes', () => {
  it('inserts many in one statement, and reads them as their class says', async () => {
    const rows = ['One', 'Two', 'Three'].map((title) => newTask(title));
    await as(person, async (tx) => {
      const before = tx.statements;
      await tx.table(Task).insertMany(rows);
      expect(tx.statements - before).toBe(1);
    });
    const found = await as(person, (tx) =>
      tx.table(Task).find({ id: rows.map(({ id }) => id) }, ['id', 'title', 'dueAt', 'state', 'closedAt'], {
        orderBy: ['title'],
        limit: 2,
      }),
    );
    expect(found).toEqual([
      { id: rows[0]!.id, title: 'One', dueAt: rows[0]!.dueAt, state: 'open', closedAt: null },
      { id: rows[2]!.id, title: 'Three', dueAt: rows[2]!.dueAt, state: 'open', closedAt: null },
    ]);
  });

  it('keeps arrays, bytes, objects, dates and odd characters', async () => {
    const content = Buffer.from([0, 1, 255]);
    const id = newId();
    await as(person, (tx) =>
      tx.table(SheetImport).insert({
        id,
        campaignId: campaign.id,
        authorId: person.id,
        organisationId: campaign.organisationId,
        fileName: `half \ud800 "quoted" \\ù`,
        content,
        fingerprint: content,
        options: { zone: 'UTC', list: [1, null] },
        tier: 'me',
      }),
    );
    const [row] = await as(person, (tx) =>
      tx.table(SheetImport).find({ id }, ['fileName', 'content', 'options', 'report']),
    );
    expect(row).toEqual({
      fileName: `half \ufffd "quoted" \\ù`,
      content,
      options: { zone: 'UTC', list: [1, null] },
      report: null,
    });
    const statement = newId();
    await as(person, (tx) =>
      tx.table(Statement).insert({
        id: statement,
        campaignId: campaign.id,
        title: 'A statement',
        speakerCode: 'FRA',
        aligned: ['DEU', 'ESP'],
        occurredAt: new Date(),
        zone: 'UTC',
        said: 'publicly',
        grade: 'webcast',
        tier: 'me',
        authorId: person.id,
        organisationId: campaign.organisationId,
      }),
    );
    const read = await as(person, (tx) =>
      tx.table(Statement).findOne({ id: statement }, ['aligned', 'excepted']),
    );
    expect(read).toEqual({ aligned: ['DEU', 'ESP'], excepted: [] });
  });

  it('leaves a row alone whose id is taken, and tells which were new', async () => {
    const [first, second] = [newTask('First'), newTask('Second')];
    await as(person, (tx) => tx.table(Task).insert(first));
    const again = [{ ...first, title: 'Other' }, second];
    const written = await as(person, (tx) => tx.table(Task).insertMissing(again, 'id'));
    expect(written).toEqual([{ id: second.id }]);
    const kept = await as(person, (tx) => tx.table(Task).findOne({ id: first.id }, ['title']));
    expect(kept).toEqual({ title: 'First' });
  });

  it('changes a row at its version once, and puts in the clock of the database', async () => {
    const task = newTask('Task');
    await as(person, (tx) => tx.table(Task).insert(task));
    const close = () =>
      as(person, (tx) =>
        tx.table(Task).updateAtVersion({ id: task.id }, 1, { state: 'done', closedAt: CLOCK_NOW }),
      );
    expect([await close(), await close()]).toEqual([true, false]);
    const row = await as(person, (tx) =>
      tx.table(Task).findOne({ id: task.id }, ['state', 'version', 'closedAt']),
    );
    expect(row).toEqual({ state: 'done', version: 2, closedAt: expect.any(Date) });
  });

  it('sees and changes nothing that row-level security hides', async () => {
    const task = newTask('For me alone');
    await as(person, (tx) => tx.table(Task).insert(task));
    await as(other, async (tx) => {
      expect(await tx.table(Task).findOne({ id: task.id })).toBeUndefined();
      expect(await tx.table(Task).update({ id: task.id }, { title: 'Seen' })).toBe(0);
    });
    const forged = as(other, (tx) => tx.table(Task).insert(newTask('Forged')));
    await expect(forged).rejects.toMatchObject({ code: '42501' });
    const erased = as(person, (tx) => tx.table(AuditEvent).delete({ actorId: person.id }));
    await expect(erased).rejects.toMatchObject({ code: '42501' });
  });

  it('takes no condition for all rows, and no absent value for any', async () => {
    await as(person, async (tx) => {
      await expect(tx.table(Task).update({}, { title: 'All' })).rejects.toThrow('No condition');
      await expect(tx.table(Task).find({ id: undefined })).rejects.toThrow('id of task is not given');
      const rows = [newTask('One', { note: 'said' }), newTask('Two')];
      await expect(tx.table(Task).insertMany(rows)).rejects.toThrow('say note and some do not');
    });
  });
});
