import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TaskSeries } from '#libs/data';
import { newId } from '#libs/platform';
import { anOrganisation, aPerson, PASSWORD, type TestPerson } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';
import { PlannedWorld } from '../support/planned-world.js';

/** Who has a task that they read for no other reason than that it is theirs leaves it behind like any other. */
let world: PlannedWorld;
let coalition: Coalition;

beforeAll(async () => {
  world = await PlannedWorld.open('2024-08-05T14:40:00Z');
  coalition = await aCoalition(world.demarche);
});
afterAll(() => world.close());

const FIRST = { 'If-Match': '"1"' };

/** Somebody outside the core group, with a task and a series that the core group alone reads beside them. */
async function aDoer() {
  const { database } = world.demarche;
  const { campaign, people } = coalition;
  const doer = await aPerson(database, campaign, {
    role: 'campaigner',
    organisationId: await anOrganisation(database, campaign.id),
  });
  const given = {
    ...{ campaignId: campaign.id, organisationId: campaign.organisationId, tier: 'core' as const },
    ...{ authorId: people.author.id, givenBy: people.author.id, assigneeId: doer.id },
  };
  const task = await database.make.task(given);
  const series = newId();
  await database.table(TaskSeries).insert({
    ...{ ...given, id: series, title: 'Call back', delegationCode: null },
    ...{ atTime: '10:00', zone: 'UTC', unit: 'week', every: 1, weekdays: [1], startsOn: '2024-08-05' },
    ...{ untilOn: null, untilSessionId: null, madeUntil: '2024-08-05', endedAt: null, endedBy: null },
  });
  return { doer, task, series };
}

async function left({ doer, task, series }: { doer: TestPerson; task: string; series: string }) {
  const { database } = world.demarche;
  const [held] = await database.admin(
    'select (select assignee_id from task where id = $1) as task, (select assignee_id from task_series where id = $2) as series',
    [task, series],
  );
  expect(held).toEqual({ task: null, series: null });
  const open = await database.admin("select 1 from task where assignee_id = $1 and state = 'open'", [
    doer.id,
  ]);
  expect(open).toEqual([]);
  const seat = await database.admin('select state from membership where id = $1', [doer.membershipId]);
  expect(seat).toEqual([{ state: 'removed' }]);
  const news = await database.admin('select user_id, change from task_notice where task_id = $1', [task]);
  expect(news).toContainEqual({ user_id: doer.id, change: 'handed_on' });
}

describe('a task that its holder reads as such alone', () => {
  it('keeps nobody in a campaign', async () => {
    const had = await aDoer();
    const theirs = await world.demarche.as(had.doer);
    const answer = await theirs.post(coalition.at('members/me/leaving'), undefined, FIRST);
    expect(answer.status).toBe(204);
    await left(had);
  });

  it('keeps nobody’s account', async () => {
    const had = await aDoer();
    const theirs = await world.demarche.as(had.doer);
    expect((await theirs.post('/api/me/closing', { password: PASSWORD })).status).toBe(204);
    await left(had);
  });

  it('is nobody’s once a coordinator who does not read it ends the seat, whoever was to take over the others', async () => {
    const had = await aDoer();
    const { clients, people } = coalition;
    const path = coalition.at(`members/${had.doer.membershipId}`);
    const body = { state: 'removed', handTasksTo: people.plainMember.id };
    const answer = await clients.coordinator.patch(path, body, 1);
    expect(answer.status).toBe(200);
    await left(had);
  });
});
