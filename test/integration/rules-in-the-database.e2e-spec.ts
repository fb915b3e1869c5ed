import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS, USUAL_RULE } from '#libs/domain';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('what both the database and libs/domain say', () => {
  it('topics: the triggers name all of them, and none besides', async () => {
    const rows = await database.admin<{ topic: string }>(
      `select distinct convert_from(substring(tgargs from 1 for length(tgargs) - 1), 'UTF8') as topic
       from pg_trigger where tgname like 'tell\\_%' and tgnargs = 1`,
    );
    expect(rows.map(({ topic }) => topic).sort()).toEqual([...TOPICS].sort());
  });

  it('the usual rule of a process', async () => {
    const [row] = await database.admin<{ rule: string }>(
      `select column_default as rule from information_schema.columns
       where table_name = 'process' and column_name = 'majority'`,
    );
    expect(row?.rule).toBe(`'${USUAL_RULE}'::text`);
  });

  it('when an unused sign-in is over is said by one function', async () => {
    const rows = await database.admin<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~ '\\m2 hours'`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['sign_in_idle']);
  });
});
