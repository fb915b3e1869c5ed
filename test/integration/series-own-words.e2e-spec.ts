import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PlannedWorld, type Name } from '../support/planned-world.js';

/** Monday 21 October 2024, 10:00 in Vienna. */
const BEGIN = '2024-10-21T08:00:00Z';
const WEEKLY = {
  ...{ title: 'Report the head count', note: 'Usual note', atTime: '11:00', zone: 'Europe/Vienna' },
  ...{ tier: 'coalition', unit: 'week', every: 1, weekdays: [1, 4], startsOn: '2024-10-21' },
};

interface Written {
  id: string;
  version: number;
}
interface Stated {
  title: string;
  note: string;
  assignee: string | null;
  tier: string;
  due: string;
}

let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
beforeEach(() => world.empty(BEGIN));
afterAll(() => world.close());

const id = (name: Name) => world.people[name].id;
const write = async (
  by: Name,
  method: string,
  path: string,
  body: object,
  version?: number,
): Promise<Written> => {
  const headers: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const answer = await world.clients[by].call(method, world.at(path), body, headers);
  if (answer.status > 201) throw new Error(answer.text);
  return answer.body;
};
const aSeries = () => write('desk', 'POST', 'task-series', { ...WEEKLY, assigneeId: id('vienna') });
const change = ({ id: seriesId, version }: Written, body: object) =>
  write('desk', 'PATCH', `task-series/${seriesId}`, body, version);
/** Its tasks, as they stand, in the order of their days. */
const tasks = () =>
  world.demarche.database.admin<Stated & Written>(
    `select id, version, title, note, assignee_id as assignee, tier, due_local as due
    from task where series_id is not null and state = 'open' order by on_date`,
  );
const stated = async (): Promise<Stated[]> =>
  (await tasks()).map(({ title, note, assignee, tier, due }) => ({ title, note, assignee, tier, due }));

describe('what somebody changed of one task of a series', () => {
  const own = [
    ['note', () => ({ note: 'Bring the list of Fiji; room 4' }), () => ({ note: 'With the new template' })],
    ['title', () => ({ title: 'Report to Fiji' }), () => ({ title: 'Report twice' })],
    ['assignee', () => ({ assigneeId: id('yangon') }), () => ({ assigneeId: id('desk') })],
    ['time', () => ({ dueLocal: '2024-10-24T15:00' }), () => ({ atTime: '12:00' })],
  ] as const;
  const before = () => ({
    note: WEEKLY.note,
    title: WEEKLY.title,
    assigneeId: id('vienna'),
    atTime: '11:00',
  });

  it.each(own)(
    'stays when the %s of the series is changed, and when that is undone',
    async (field, ofOne, ofAll) => {
      const series = await aSeries();
      const [, second] = await tasks();
      await write('desk', 'PATCH', `tasks/${second!.id}`, ofOne(), second!.version);
      const [first, itsOwn, ...later] = await stated();
      const changed = await change(series, ofAll());
      const after = await stated();
      expect(after[1]).toEqual(itsOwn);
      expect(after[0]).not.toEqual(first);
      // What the screen's undo sends.
      const key = field === 'assignee' ? 'assigneeId' : field === 'time' ? 'atTime' : field;
      await change(changed, { [key]: before()[key] });
      expect(await stated()).toEqual([first, itsOwn, ...later]);
    },
  );

  it('stays in that alone: the rest of the task goes with the series', async () => {
    const series = await aSeries();
    const [, second] = await tasks();
    await write('desk', 'PATCH', `tasks/${second!.id}`, { note: 'Room 4' }, second!.version);
    await change(series, { note: 'With the new template', title: 'Report twice' });
    expect((await stated())[1]).toMatchObject({ note: 'Room 4', title: 'Report twice' });
  });
});
