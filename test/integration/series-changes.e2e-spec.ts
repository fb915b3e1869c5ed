import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setClock } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

/** Monday 21 October 2024, 10:00 in Vienna. */
const BEGIN = '2024-10-21T08:00:00Z';
const WEEKLY = {
  ...{ title: 'Report the head count', atTime: '11:00', zone: 'Europe/Vienna', tier: 'coalition' },
  ...{ unit: 'week', every: 1, weekdays: [1, 4], startsOn: '2024-10-21' },
};
const MONTHLY = { unit: 'month', weekdays: [], startsOn: '2024-08-31' };

let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
beforeEach(() => world.empty(BEGIN));
afterAll(() => world.close());

const id = (name: Name) => world.people[name].id;
const call = (by: Name, method: string, path: string, body?: object, version?: number) =>
  world.clients[by].call(
    method,
    world.at(path),
    body,
    version === undefined ? {} : { 'If-Match': `"${version}"` },
  );
interface Series {
  id: string;
  version: number;
  startsOn: string;
  next: { venue: { wall: string } }[];
}
const done = async (answer: ReturnType<typeof call>): Promise<Series> => {
  const { status, text, body } = await answer;
  if (status > 201) throw new Error(text);
  return body;
};
const aSeries = (by: Name, more: object = {}) =>
  done(call(by, 'POST', 'task-series', { ...WEEKLY, ...more }));
const change = (by: Name, series: Series, body: object) =>
  call(by, 'PATCH', `task-series/${series.id}`, body, series.version);
const changed = (by: Name, series: Series, body: object) => done(change(by, series, body));
const days = async (state = 'open') => {
  const rows = await world.demarche.database.admin<{ on_date: string }>(
    `select on_date::text from task where series_id is not null and state = $1 order by on_date`,
    [state],
  );
  return rows.map(({ on_date }) => on_date);
};
const next = ({ next: dates }: Series) => dates.map(({ venue }) => venue.wall.slice(0, 10));
const clockAt = async (instant: string) => {
  await setClock(world.demarche.database, instant);
  await world.send();
};

describe('the days of a series', () => {
  it('stay those of the month when only its end is changed, and when it is put back', async () => {
    const series = await aSeries('desk', MONTHLY);
    expect(next(series)).toEqual(['2024-10-31', '2024-11-30', '2024-12-31']);
    const ends = await changed('desk', series, { untilOn: '2025-06-30' });
    expect(ends.startsOn).toBe('2024-08-31');
    expect(next(ends)).toEqual(['2024-10-31', '2024-11-30', '2024-12-31']);
    const back = await changed('desk', ends, { untilOn: null });
    expect(next(back)).toEqual(next(series));
    await clockAt('2024-10-25T08:00:00Z');
    expect(await days()).toEqual(['2024-10-31']);
  });

  it.each<[string, object]>([
    ['end', { untilOn: '2025-06-30' }],
    ['zone', { zone: 'Asia/Bangkok' }],
    ['end, from its second day on', { untilOn: '2025-06-30', from: '2024-10-28' }],
  ])('stay those of the same fortnight when its %s is changed', async (_what, body) => {
    // Of its fortnight the 21st is a day and the 28th is none.
    const series = await aSeries('desk', { every: 2, weekdays: [1], startsOn: '2024-10-07' });
    expect(next(series)).toEqual(['2024-10-21', '2024-11-04', '2024-11-18']);
    await clockAt('2024-10-28T08:00:00Z');
    const after = await changed('desk', series, body);
    expect([after.startsOn, ...next(after)]).toEqual([
      '2024-10-07',
      '2024-11-04',
      '2024-11-18',
      '2024-12-02',
    ]);
    expect(await days()).toEqual(['2024-10-21', '2024-11-04']);
  });

  it('are counted from another one where that is asked for', async () => {
    const series = await aSeries('desk', { every: 2, weekdays: [1], startsOn: '2024-10-07' });
    const after = await changed('desk', series, { startsOn: '2024-10-28' });
    expect(next(after)).toEqual(['2024-10-28', '2024-11-11', '2024-11-25']);
    expect(await days()).toEqual(['2024-10-28']);
  });

  it('before a change that begins later than its tasks are made are not lost: that is refused', async () => {
    const series = await aSeries('desk');
    for (const body of [{ weekdays: [2] }, { title: 'Report twice' }]) {
      const refused = await change('desk', series, { ...body, from: '2024-10-30' });
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('"from"')]);
      expect(refused.text).toContain('2024-10-29');
    }
    const ended = await call('desk', 'POST', `task-series/${series.id}/end`, { from: '2024-10-30' }, 1);
    expect([ended.status, ended.text]).toEqual([400, expect.stringContaining('"from"')]);
    expect(await days()).toEqual(['2024-10-21', '2024-10-24', '2024-10-28']);
    await changed('desk', series, { weekdays: [2], from: '2024-10-29' });
    await clockAt('2024-10-22T08:00:00Z');
    expect(await days()).toEqual(['2024-10-21', '2024-10-24', '2024-10-28', '2024-10-29']);
  });

  it('that are over get no task of a new one', async () => {
    await aSeries('desk', { startsOn: '2024-10-03', assigneeId: id('vienna') });
    expect(await days()).toEqual(['2024-10-21', '2024-10-24', '2024-10-28']);
  });
});
