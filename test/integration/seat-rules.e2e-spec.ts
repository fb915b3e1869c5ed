import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, newId } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';

/** Statements straight at PostgreSQL, as the api's role, past every service. */
describe('the rules of the database', () => {
  let test: TestDatabase;
  let database: Database;
  let campaign: { id: string; organisationId: string };
  let elsewhere: { id: string; organisationId: string };
  let coordinator: TestPerson;
  let author: TestPerson;
  let member: TestPerson;
  let stranger: TestPerson;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await Database.open({ url: test.url, poolSize: 2 });
  });
  beforeEach(async () => {
    campaign = await aCampaign(test, 'A treaty');
    elsewhere = await aCampaign(test, 'Another treaty');
    coordinator = await aPerson(test, campaign, { role: 'coordinator' });
    author = await aPerson(test, campaign, { role: 'campaigner' });
    member = await aPerson(test, campaign);
    stranger = await aPerson(test, elsewhere);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const as = (person: TestPerson, sql: string, parameters: unknown[] = []) =>
    database.asReader(person.id, (tx) => tx.query(sql, parameters));
  const refused = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: '42501' });

  describe('about a task', () => {
    const aTask = async () => {
      const id = newId();
      await as(
        author,
        `insert into task (id, campaign_id, title, assignee_id, zone, due_local, due_at, zone_version, tier, author_id,
           organisation_id)
         values ($1, $2, 'Ask Fiji', $3, 'UTC', '2024-08-05T09:00', '2024-08-05T09:00Z', 'test', 'me', $4, $5)`,
        [id, campaign.id, member.id, author.id, campaign.organisationId],
      );
      return id;
    };

    it('let the assignee work on it, and leave the tier to its author', async () => {
      const id = await aTask();
      const tier = (person: TestPerson) =>
        as(person, `update task set tier = 'public' where id = $1 returning id`, [id]);
      await refused(tier(member));
      expect(await as(member, `update task set state = 'done' where id = $1 returning state`, [id])).toEqual([
        { state: 'done' },
      ]);
      // What she may not see she cannot change either.
      expect(await tier(coordinator)).toEqual([]);
      expect(await tier(author)).toHaveLength(1);
      await refused(as(coordinator, `update task set tier = 'core' where id = $1`, [id]));
    });

    it('let nobody outside the core group share with it, and whoever has left it go on with the rest', async () => {
      const id = await aTask();
      const core = (inside: boolean) =>
        test.admin('update membership set core_group = $2 where id = $1', [author.membershipId, inside]);
      const share = () => as(author, `update task set tier = 'core' where id = $1`, [id]);
      await refused(share());
      await core(true);
      await share();
      await core(false);
      expect(
        await as(author, `update task set title = 'Ask Tonga' where id = $1 returning title`, [id]),
      ).toEqual([{ title: 'Ask Tonga' }]);
    });

    it.each(['author_id', 'organisation_id', 'campaign_id'])('never change its %s', async (column) => {
      const id = await aTask();
      for (const person of [author, member]) {
        await refused(as(person, `update task set ${column} = $2 where id = $1`, [id, newId()]));
      }
    });
  });

  describe('about a seat', () => {
    const seat = (state: string, joined: string) =>
      as(
        coordinator,
        `insert into membership (id, campaign_id, user_id, organisation_id, role, state, joined_at)
         values ($1, $2, $3, $4, 'member', $5, ${joined}) returning id`,
        [newId(), campaign.id, stranger.id, campaign.organisationId, state],
      );
    const addressOf = (person: TestPerson) =>
      as(coordinator, 'select colleague_email($1) as email', [person.id]);

    it('do not let a coordinator seat somebody who has not accepted', async () => {
      await refused(seat('active', 'clock_now()'));
      await refused(seat('active', 'null'));
      await refused(seat('removed', 'null'));
      await refused(seat('invited', 'clock_now()'));
      const [row] = await seat('invited', 'null');
      const state = (wanted: string) =>
        as(coordinator, `update membership set state = $2 where id = $1`, [row?.['id'], wanted]);
      await refused(state('active'));
      await state('removed');
      await refused(state('active'));
      await refused(as(coordinator, 'update membership set joined_at = now() where id = $1', [row?.['id']]));
    });

    it('do not tell the address or the name of an invited account', async () => {
      expect(await addressOf(member)).toEqual([{ email: member.email }]);
      await seat('invited', 'null');
      expect(await addressOf(stranger)).toEqual([{ email: null }]);
      expect(await as(coordinator, 'select name from user_account where id = $1', [stranger.id])).toEqual([]);
    });

    it('do not let a seat pass to somebody else or into another campaign', async () => {
      for (const [column, value] of [
        ['user_id', stranger.id],
        ['campaign_id', elsewhere.id],
      ]) {
        await refused(
          as(coordinator, `update membership set ${column} = $2 where id = $1`, [member.membershipId, value]),
        );
      }
    });

    it('do not count on grants alone: who coordinates one campaign carries no seat into or out of it', async () => {
      const moved = (from: TestPerson, to: { id: string; organisationId: string }) =>
        as(
          coordinator,
          'update membership set campaign_id = $2, organisation_id = $3, role = $4 where id = $1',
          [from.membershipId, to.id, to.organisationId, 'coordinator'],
        );
      await test.make.membership({
        ...{ campaignId: elsewhere.id, userId: coordinator.id, organisationId: elsewhere.organisationId },
      });
      const [own] = await test.admin<{ id: string }>(
        'select id from membership where campaign_id = $1 and user_id = $2',
        [elsewhere.id, coordinator.id],
      );
      const third = await aCampaign(test, 'A third treaty');
      await test.admin(
        `update membership set role = 'coordinator', campaign_id = $2, organisation_id = $3 where id = $1`,
        [coordinator.membershipId, third.id, third.organisationId],
      );
      await test.admin('grant update (campaign_id) on membership to demarche_app');
      try {
        // The own seat elsewhere may be updated, and the new campaign is one she coordinates: only the trigger is left.
        await expect(moved({ ...coordinator, membershipId: own?.id ?? '' }, third)).rejects.toThrow(
          'only a coordinator changes a seat',
        );
        await expect(moved(coordinator, elsewhere)).rejects.toMatchObject({ code: '42501' });
      } finally {
        await test.admin('revoke update (campaign_id) on membership from demarche_app');
      }
    });
  });

  it('let a coordinator withdraw an invitation and change nothing else of it', async () => {
    const id = await test.make.invitation({
      ...{ campaignId: campaign.id, userId: member.id, membershipId: member.membershipId },
      invitedBy: coordinator.id,
    });
    for (const change of [
      'accepted_at = now()',
      `expires_at = 'infinity'`,
      `user_id = invited_by`,
      `email = ''`,
    ]) {
      await refused(as(coordinator, `update invitation set ${change} where id = $1`, [id]));
    }
    const withdrawn = 'update invitation set revoked_at = clock_now() where id = $1 returning id';
    expect(await as(member, withdrawn, [id])).toEqual([]);
    expect(await as(coordinator, withdrawn, [id])).toEqual([{ id }]);
  });

  it('let nobody write into the history of a campaign that is not theirs', async () => {
    const note = (campaignId: string | null, actor: TestPerson) =>
      as(member, `insert into audit_event (actor_id, campaign_id, action) values ($1, $2, 'noted')`, [
        actor.id,
        campaignId,
      ]);
    await refused(note(elsewhere.id, member));
    await refused(note(campaign.id, author));
    await note(campaign.id, member);
    await note(null, member);
    expect(
      await test.admin(`select campaign_id from audit_event where actor_id = $1 order by id`, [member.id]),
    ).toEqual([{ campaign_id: campaign.id }, { campaign_id: null }]);
  });

  it.each([
    ['digest_at', '8:00'],
    ['quiet_from', '24:00'],
    ['quiet_to', '07:60'],
    ['digest_weekday', 0],
    ['digest_weekday', 8],
  ])('do not let %s be %j', async (column, value) => {
    await expect(
      test.admin(`update user_account set ${column} = $2 where id = $1`, [member.id, value]),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

describe('a transaction', () => {
  it('does not pass for committed when the error of one of its statements was swallowed', async () => {
    const test = await createTestDatabase();
    const database = await Database.open({ url: test.url, poolSize: 1 });
    const afterwards: string[] = [];
    const work = database.asRole('worker', async (tx) => {
      tx.afterCommit(() => void afterwards.push('done'));
      await tx.query('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(afterwards).toEqual([]);
    expect(await database.asRole('worker', (tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }]);
    await database.close();
    await test.drop();
  });
});
