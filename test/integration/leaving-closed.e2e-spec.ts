import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TaskSeries } from '#libs/data';
import { newId } from '#libs/platform';
import { aCampaign, aPerson, PASSWORD, type TestPerson } from '../support/makers.js';
import { PlannedWorld } from '../support/planned-world.js';

/** A campaign that was closed is no trap: its people leave it, and close their accounts, with open tasks in it. */
let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open('2024-08-05T14:40:00Z');
});
afterAll(() => world.close());

/** With its only coordinator, who gave a task and a series to somebody, and closed. */
async function aClosedCampaign(title: string) {
  const { database } = world.demarche;
  const campaign = await aCampaign(database, title);
  const coordinator = await aPerson(database, campaign, { role: 'coordinator' });
  const doer = await aPerson(database, campaign, { role: 'campaigner' });
  const placed = { campaignId: campaign.id, organisationId: campaign.organisationId };
  const given = { authorId: coordinator.id, givenBy: coordinator.id, assigneeId: doer.id };
  const task = await database.make.task({ ...placed, ...given });
  const series = newId();
  await database.table(TaskSeries).insert({
    ...{ ...placed, ...given, id: series, title: 'Call back', tier: 'coalition', delegationCode: null },
    ...{ atTime: '10:00', zone: 'UTC', unit: 'week', every: 1, weekdays: [1], startsOn: '2024-08-05' },
    ...{ untilOn: null, untilSessionId: null, madeUntil: '2024-08-05', endedAt: null, endedBy: null },
  });
  const at = (path: string) => `/api/campaigns/${campaign.id}/${path}`;
  const desk = await world.demarche.as(coordinator);
  expect((await desk.post(at('close'))).status).toBe(200);
  const holders = async () => {
    const [row] = await database.admin(
      'select (select assignee_id from task where id = $1) as task, (select assignee_id from task_series where id = $2) as series',
      [task, series],
    );
    return row;
  };
  return { coordinator, doer, desk, at, holders, task, campaign };
}

const closeAccount = async (person: TestPerson) =>
  (await world.demarche.as(person)).post('/api/me/closing', { password: PASSWORD });
const FIRST = { 'If-Match': '"1"' };

describe('a closed campaign', () => {
  it('is left; what one had of it is nobody’s once it is opened again, and who gave it hears then', async () => {
    const { doer, desk, at, holders, task } = await aClosedCampaign('Left by one');
    const theirs = await world.demarche.as(doer);
    expect((await theirs.post(at('members/me/leaving'), undefined, FIRST)).status).toBe(204);
    expect((await theirs.get(at('tasks'))).status).toBe(404);
    // Nothing of a closed campaign changes: it is read as it was at its end.
    expect(await holders()).toEqual({ task: doer.id, series: doer.id });
    expect((await desk.post(at('reopen'))).status).toBe(200);
    expect(await holders()).toEqual({ task: null, series: null });
    const news = await world.demarche.database.admin(
      'select user_id, change from task_notice where task_id = $1',
      [task],
    );
    expect(news).toContainEqual({ user_id: doer.id, change: 'handed_on' });
  });

  it('keeps nobody’s account: it is closed with an open task and a series there', async () => {
    const { doer, desk, at, holders } = await aClosedCampaign('Left with the account');
    expect((await closeAccount(doer)).status).toBe(204);
    expect((await desk.get(at('tasks'))).status).toBe(200);
    expect((await desk.post(at('reopen'))).status).toBe(200);
    expect(await holders()).toEqual({ task: null, series: null });
  });

  it('keeps its only coordinator as little, while an open one does', async () => {
    const { coordinator, desk, at } = await aClosedCampaign('Left by its coordinator');
    expect((await desk.post(at('reopen'))).status).toBe(200);
    const open = await desk.post(at('members/me/leaving'), undefined, FIRST);
    expect([open.status, open.body.code]).toEqual([409, 'account.coordinatesAlone']);
    expect((await closeAccount(coordinator)).body.code).toBe('account.coordinatesAlone');
    expect((await desk.post(at('close'))).status).toBe(200);
    expect((await desk.post(at('members/me/leaving'), undefined, FIRST)).status).toBe(204);
    expect((await closeAccount(coordinator)).status).toBe(204);
  });

  it('takes nothing from whoever has no seat yet, as in a campaign that was taken in from an archive', async () => {
    const { doer, desk, at, holders, campaign } = await aClosedCampaign('Taken in');
    const { database } = world.demarche;
    // As the import writes it: the seat is past, and nobody was let in by it.
    await database.admin('update campaign set imported_at = now() where id = $1', [campaign.id]);
    await database.admin(
      "update membership set state = 'removed', admitted_at = null where campaign_id = $1 and user_id = $2",
      [campaign.id, doer.id],
    );
    expect((await desk.post(at('reopen'))).status).toBe(200);
    expect(await holders()).toEqual({ task: doer.id, series: doer.id });
  });

  it('is no reason why an administrator could not close an account', async () => {
    const { doer, holders } = await aClosedCampaign('Closed by an administrator');
    const { database } = world.demarche;
    const admin = await aPerson(database, await aCampaign(database, 'Of an administrator'));
    await database.admin('update user_account set installation_admin = true where id = $1', [admin.id]);
    const client = await world.demarche.as(admin);
    const path = `/api/installation/accounts/${doer.id}`;
    expect((await client.patch(path, { state: 'disabled' })).status).toBe(204);
    expect((await client.patch(path, { state: 'active' })).status).toBe(204);
    expect(await holders()).toMatchObject({ task: doer.id });
  });
});
