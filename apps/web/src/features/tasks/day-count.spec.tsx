import { act, screen, waitFor } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import DayCount from './day-count.js';
import { finishedHere, notFinishedHere } from './done-here.js';

const clocks = (instant: string) => {
  const face = { zone: 'UTC', wall: instant.slice(0, 16), offsetMinutes: 0 };
  return { instant, venue: face, reader: face };
};
const task = (id: string, instant: string) => ({ id, version: 3, state: 'open', due: clocks(instant) });
const campaign = { now: clocks('2024-08-05T12:00:00.000Z'), nextDeadline: null, inSession: false };

const LISTED = [
  task('late', '2024-08-05T09:00:00.000Z'),
  task('later still', '2024-06-05T09:00:00.000Z'),
  task('today', '2024-08-05T23:30:00.000Z'),
  task('tomorrow', '2024-08-06T00:30:00.000Z'),
];

prepareForms();
beforeEach(() =>
  signIn((address: string) =>
    json(200, address.includes('/tasks') ? { items: LISTED, next: null } : campaign),
  ),
);

it('The number beside my day is of what is overdue or due today, without what was finished on this device', async () => {
  draw(DayCount);
  expect(await screen.findByText('3')).toBeTruthy();
  expect(screen.getByText(/Overdue: 2.*Today: 1/)).toBeTruthy();
  act(() => finishedHere({ id: 'late', version: 3 }));
  await waitFor(() => expect(screen.getByText('2')).toBeTruthy());
  // Somebody opened it again: the list has it at a newer version.
  act(() => notFinishedHere('late'));
  act(() => finishedHere({ id: 'today', version: 2 }));
  await waitFor(() => expect(screen.getByText('3')).toBeTruthy());
});
