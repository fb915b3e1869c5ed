import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { queryClient } from '../../kernel/query/query.js';
import { MyDay } from './my-day.js';

const clocks = (instant: string) => {
  const face = { zone: 'UTC', wall: instant.slice(0, 16), offsetMinutes: 0 };
  return { instant, venue: face, reader: face };
};
const NOON = Date.parse('2024-08-05T12:00:00.000Z');
/** The first ten overdue, the others one each hour. */
const tasks = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...{ id: `t${n}`, version: 1, state: 'open', title: `Task ${n}`, tier: 'coalition', authorId: 'u1' },
    ...{ assigneeId: 'u1', assignee: 'Ploy', delegationCode: null, seriesId: null },
    due: clocks(new Date(NOON + (n - 10) * 3_600_000 + 60_000).toISOString()),
  }));
const campaign = { now: clocks('2024-08-05T12:00:00.000Z'), nextDeadline: null, inSession: false };

const LIST = ['campaign', 'c1', 'tasks', { assignee: 'me' }];

/** jsdom lays nothing out: the test says when somebody has come near to the end. */
let reach: (() => void) | undefined;
class Watch {
  constructor(private readonly tell: (seen: { isIntersecting: boolean }[]) => void) {}
  observe() {
    reach = () => this.tell([{ isIntersecting: true }]);
  }
  disconnect() {
    reach = undefined;
  }
}

const show = async (count: number, clock?: Promise<void>) => {
  signIn((address: string) => {
    if (/\/campaigns\/c1$/.test(address)) return Promise.resolve(clock).then(() => json(200, campaign));
    const listed = /\/tasks\?/.test(address) ? tasks(count) : [];
    return json(200, { ...campaign, items: listed, next: null });
  });
  draw(MyDay);
  if (!clock) await screen.findByText('Task 0');
};
const drawn = () => screen.getAllByText(/^Task \d+$/).map((row) => row.textContent);
const titles = (count: number) => Array.from({ length: count }, (_, n) => `Task ${n}`);

prepareForms();
beforeAll(() => Object.assign(globalThis, { IntersectionObserver: Watch }));
beforeEach(() => (reach = undefined));

describe('My day', () => {
  it('draws a list of a usual length whole', async () => {
    await show(60);
    expect(drawn()).toEqual(titles(60));
    expect(reach).toBeUndefined();
  });

  it('with many tasks draws the first, and the next whenever somebody comes near to the end of them', async () => {
    await show(150);
    expect(drawn()).toEqual(titles(60));
    act(() => reach?.());
    expect(drawn()).toEqual(titles(100));
    act(() => reach?.());
    act(() => reach?.());
    expect(drawn()).toEqual(titles(150));
    expect(reach).toBeUndefined();
  });

  it('goes on where the clock of the campaign is known only after the list', async () => {
    let resolve: () => void = () => undefined;
    await show(150, new Promise<void>((known) => (resolve = known)));
    await waitFor(() =>
      expect(queryClient.getQueryCache().find({ queryKey: LIST })?.state.data).toBeTruthy(),
    );
    expect(screen.queryByText('Task 0')).toBeNull();
    resolve();
    await screen.findByText('Task 0');
    act(() => reach?.());
    expect(drawn()).toEqual(titles(100));
  });

  it('draws all of them for paper', async () => {
    await show(150);
    act(() => void fireEvent(window, new Event('beforeprint')));
    expect(drawn()).toEqual(titles(150));
  });
});
