import { screen, waitFor } from '@testing-library/react';
import { offline } from '../../kernel/offline/index.js';
import { prepareDevice } from '../../kernel/offline/test-device.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import DayCount from './day-count.js';

const clocks = (instant: string) => {
  const face = { zone: 'UTC', wall: instant.slice(0, 16), offsetMinutes: 0 };
  return { instant, venue: face, reader: face };
};
const task = (id: string, instant: string) => ({
  ...{ id, version: 3, state: 'open', tier: 'coalition', title: id, note: null },
  due: clocks(instant),
});
const campaign = { now: clocks('2024-08-05T12:00:00.000Z'), nextDeadline: null, inSession: false };
const SOON = [task('late', '2024-08-05T09:00:00.000Z'), task('today', '2024-08-05T23:30:00.000Z')];
const LATER = Array.from({ length: 400 }, (_, at) =>
  task(`later ${at}`, new Date(Date.UTC(2024, 8, 1, at)).toISOString()),
);

let asked: URLSearchParams[];
let reachable: boolean;

prepareForms();
prepareDevice();
beforeEach(() => {
  asked = [];
  reachable = true;
  signIn((address: string) => {
    const { pathname, searchParams } = new URL(address, 'http://here');
    if (!pathname.endsWith('/tasks')) return json(200, campaign);
    asked.push(searchParams);
    if (!reachable) return Promise.reject(new TypeError('Failed to fetch'));
    const before = searchParams.get('dueBefore');
    const items = [...SOON, ...LATER].filter(({ due }) => !before || due.instant < before).slice(0, 200);
    return json(200, { items, next: before ? null : 'another' });
  });
});

it('The number beside my day asks once, for what is overdue or due by the end of today, however much is due later', async () => {
  draw(DayCount);
  expect(await screen.findByText('2')).toBeTruthy();
  expect(asked.map((one) => one.get('dueBefore'))).toEqual(['2024-08-08T00:00:00.000Z']);
  expect(asked.map((one) => [one.get('assignee'), one.get('state')])).toEqual([['me', 'open']]);
});

it('Without an answer it is counted from what lies on the device, of which most is due later', async () => {
  reachable = false;
  await offline().cached.keep('day:c1', { items: [...SOON, ...LATER] });
  draw(DayCount);
  await waitFor(() => expect(screen.getByText('2')).toBeTruthy());
  expect(screen.getByText(/Overdue: 1.*Today: 1/)).toBeTruthy();
});
