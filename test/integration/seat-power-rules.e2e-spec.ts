import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, newId } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aCampaign, anOrganisation, aPerson, type TestPerson } from '../support/makers.js';

/* Statements straight at PostgreSQL, as the api's role, past every service. */

let test: TestDatabase;
let database: Database;
let campaign: { id: string; organisationId: string };
let coordinator: TestPerson;
let member: TestPerson;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await Database.open({ url: test.url, poolSize: 2 });
});
beforeEach(async () => {
  campaign = await aCampaign(test, 'A treaty');
  coordinator = await aPerson(test, campaign, { role: 'coordinator' });
  member = await aPerson(test, campaign);
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const as = (person: TestPerson, sql: string, parameters: unknown[] = []) =>
  database.asReader(person.id, (tx) => tx.query(sql, parameters));
const refused = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: '42501' });

describe('the rules of the database about what a seat reads, and the power to coordinate', () => {
  let second: TestPerson;
  let other: string;
  beforeEach(async () => {
    other = await anOrganisation(test, campaign.id);
    second = await aPerson(test, campaign, { role: 'coordinator' });
    await aPerson(test, campaign, { organisationId: other, coreGroup: true });
  });
  const set = (by: TestPerson, person: TestPerson, change: string, value: unknown = null) =>
    as(by, `update membership set ${change} where id = $1 and $2::text is not distinct from $2`, [
      person.membershipId,
      value,
    ]);
  const ask = async (
    by: TestPerson,
    person: TestPerson,
    kind: string,
    more: object = {},
  ): Promise<string> => {
    const id = newId();
    const { organisationId = null, coreGroup = false, role = null } = more as Record<string, unknown>;
    await as(
      by,
      `insert into seat_request (id, campaign_id, membership_id, user_id, kind, organisation_id, core_group, role, asked_by,
         due_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())`,
      [id, campaign.id, person.membershipId, person.id, kind, organisationId, coreGroup, role, by.id],
    );
    return id;
  };
  const close = (by: TestPerson, id: string, outcome: string) =>
    as(by, `update seat_request set outcome = $2, closed_by = $3, closed_at = clock_now() where id = $1`, [
      id,
      outcome,
      by.id,
    ]);

  it('let nobody clear the own seat, and no coordinator alone another', async () => {
    for (const person of [coordinator, member]) {
      for (const change of [
        `organisation_id = '${other}'`,
        'core_group = true',
        'reads_organisation = false',
      ]) {
        if (person === member && change.startsWith('reads')) continue;
        await refused(set(coordinator, person, change));
      }
    }
    await refused(ask(coordinator, coordinator, 'clearance', { coreGroup: true }));
  });

  it('let a second coordinator confirm, who is not one hand with the first, and not the first or the person', async () => {
    const id = await ask(coordinator, member, 'clearance', { organisationId: other });
    for (const person of [coordinator, member]) await refused(close(person, id, 'confirmed'));
    const admittedBy = (person: TestPerson, by: TestPerson, days: number) =>
      test.admin(
        `update membership set admitted_by = $2, admitted_at = clock_now() - make_interval(days => $3) where id = $1`,
        [person.membershipId, by.id, days],
      );
    await admittedBy(second, coordinator, 6);
    await refused(close(second, id, 'confirmed'));
    await admittedBy(second, coordinator, 8);
    // A confirmation without its effect is not one: in one transaction both.
    const rows = await database.asReader(second.id, async (tx) => {
      await tx.query(
        `update seat_request set outcome = 'confirmed', closed_by = $2, closed_at = clock_now() where id = $1`,
        [id, second.id],
      );
      return tx.query(
        'update membership set organisation_id = $2 where id = $1 returning reads_organisation',
        [member.membershipId, other],
      );
    });
    expect(rows).toEqual([{ reads_organisation: true }]);
    await refused(set(second, member, 'core_group = true'));
  });

  it('end the power of a coordinator by two, and by a delay that nobody shortens', async () => {
    for (const change of [`state = 'removed'`, `role = 'member'`])
      await refused(set(coordinator, second, change));
    const id = await ask(coordinator, second, 'removal');
    await refused(close(coordinator, id, 'took_effect'));
    await refused(close(coordinator, id, 'confirmed'));
    await refused(
      close(member, id, 'refused').then((rows) =>
        rows.length === 0 ? Promise.reject({ code: '42501' }) : rows,
      ),
    );
    expect(await set(second, second, `role = 'member'`)).toEqual([]);
  });
});
