import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson, setClock } from '../support/makers.js';
import {
  begin,
  campaign,
  coordinator,
  demarche,
  of,
  openPeopleWorld,
  stopPeopleWorld,
} from '../support/people.js';

beforeAll(openPeopleWorld);
beforeEach(begin);
afterAll(stopPeopleWorld);

type Person = Awaited<ReturnType<typeof aPerson>>;
interface Task {
  id: string;
  version: number;
}

describe('whose removal is taken back', () => {
  const persons = () =>
    Promise.all([aPerson(demarche.database, campaign), aPerson(demarche.database, campaign)]);
  const at = (path: string) => `${of(campaign.id)}/${path}`;
  const given = async (by: { email: string }, to: Person, tier: string): Promise<Task> => {
    const body = { dueLocal: '2030-01-01T10:00', zone: 'UTC', assigneeId: to.id, title: 'Call Suva', tier };
    const answer = await (await demarche.as(by)).post(at('tasks'), body);
    expect([answer.status, answer.body.fields ?? []]).toEqual([201, []]);
    return answer.body as Task;
  };
  const aSeries = async (to: Person): Promise<string> => {
    const answer = await (
      await demarche.as(coordinator)
    ).post(at('task-series'), {
      ...{ title: 'Report', assigneeId: to.id, tier: 'coalition', zone: 'UTC', atTime: '09:00' },
      ...{ unit: 'week', every: 1, weekdays: [1], startsOn: '2030-01-07' },
    });
    expect([answer.status, answer.body.fields ?? []]).toEqual([201, []]);
    return answer.body.id as string;
  };
  const remove = async ({ membershipId }: Person, handTasksTo: string | null) => {
    const client = await demarche.as(coordinator);
    const { status, body } = await client.patch(
      at(`members/${membershipId}`),
      { state: 'removed', handTasksTo },
      1,
    );
    expect(status).toBe(200);
    return body.version as number;
  };
  const putBack = async ({ membershipId }: Person, version: number) => {
    const client = await demarche.as(coordinator);
    const { status, body } = await client.patch(at(`members/${membershipId}`), { state: 'active' }, version);
    expect([status, body.state]).toEqual([200, 'active']);
  };
  const now = (table: 'task' | 'task_series', id: string) =>
    demarche.database.admin<{ assignee_id: string; given_by: string }>(
      `select assignee_id, given_by from ${table} where id = $1`,
      [id],
    );

  it('has the tasks and series of before, from whom they were, also those that the coordinator does not see', async () => {
    const [leaver, heir] = await persons();
    const giver = await aPerson(demarche.database, campaign, { role: 'campaigner' });
    const [seen, hidden] = [await given(giver, leaver, 'coalition'), await given(giver, leaver, 'me')];
    const series = await aSeries(leaver);
    const removed = await remove(leaver, heir.id);
    expect(await now('task', seen.id)).toMatchObject([{ assignee_id: heir.id }]);
    await putBack(leaver, removed);
    const before = [{ assignee_id: leaver.id, given_by: giver.id }];
    expect([await now('task', seen.id), await now('task', hidden.id)]).toEqual([before, before]);
    expect(await now('task_series', series)).toMatchObject([{ assignee_id: leaver.id }]);
  });

  it('has them where nobody took them over as well', async () => {
    const [leaver] = await persons();
    const task = await given(coordinator, leaver, 'coalition');
    await putBack(leaver, await remove(leaver, null));
    expect(await now('task', task.id)).toMatchObject([{ assignee_id: leaver.id }]);
  });

  it('has no task that somebody changed since, nor any after the hour of an undo', async () => {
    const [leaver, heir] = await persons();
    const task = await given(coordinator, leaver, 'coalition');
    const removed = await remove(leaver, heir.id);
    const client = await demarche.as(coordinator);
    const noted = await client.patch(at(`tasks/${task.id}`), { note: 'Begun' }, task.version + 1);
    expect(noted.status).toBe(200);
    await putBack(leaver, removed);
    expect(await now('task', task.id)).toMatchObject([{ assignee_id: heir.id }]);
    const [late, other] = await persons();
    const old = await given(coordinator, late, 'coalition');
    const gone = await remove(late, other.id);
    await setClock(demarche.database, new Date(Date.now() + 2 * 3_600_000).toISOString());
    await putBack(late, gone);
    expect(await now('task', old.id)).toMatchObject([{ assignee_id: other.id }]);
  });

  it('has none that a coordinator had given to somebody else before', async () => {
    const [leaver, heir] = await persons();
    const task = await given(coordinator, leaver, 'coalition');
    const client = await demarche.as(coordinator);
    await client.patch(at(`tasks/${task.id}`), { assigneeId: heir.id }, task.version);
    await putBack(leaver, await remove(leaver, null));
    expect(await now('task', task.id)).toMatchObject([{ assignee_id: heir.id }]);
  });
});
