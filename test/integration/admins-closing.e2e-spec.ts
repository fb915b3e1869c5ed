import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { aPerson } from '../support/makers.js';
import { until } from '../support/processes.js';
import { openAccountWorld, stopAccountWorld, world } from '../support/accounts.js';

beforeAll(openAccountWorld);
afterAll(stopAccountWorld);

/** How many statements on this database wait for a row that somebody holds. */
const WAITING = `select count(*)::int as n from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

it('two administrators who close each other’s account at the same moment leave one', async () => {
  const { database } = world.demarche;
  const people = [
    await aPerson(database, world.campaign, { role: 'campaigner' }),
    await aPerson(database, world.campaign, { role: 'campaigner' }),
  ] as const;
  const ids = people.map(({ id }) => id);
  await database.admin('update user_account set installation_admin = id = any($1)', [ids]);
  const [one, two] = [await world.demarche.as(people[0]), await world.demarche.as(people[1])];
  const holder = new Client(database.url);
  await holder.connect();
  try {
    // Both have done all but to note it.
    await holder.query('begin; lock table audit_event in share mode');
    const close = (id: string) => `/api/installation/accounts/${id}`;
    const answers = [
      one.patch(close(people[1].id), { state: 'disabled' }),
      two.patch(close(people[0].id), { state: 'disabled' }),
    ];
    // Not in the transaction of `holder`, in which the activity would stay as it was.
    const waiting = async () => (await database.admin<{ n: number }>(WAITING))[0]?.n === 2;
    await until(waiting, 'both are about to be done, or wait for the other');
    await holder.query('commit');
    const statuses = (await Promise.all(answers)).map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses[0]).toBe(204);
    // By the time that the slower one is looked at it is the last one, or its own account is closed.
    expect([401, 409]).toContain(statuses[1]);
  } finally {
    await holder.end();
  }
  const left = await database.admin(
    `select id from user_account where installation_admin and state = 'active'`,
  );
  expect(left).toHaveLength(1);
});
