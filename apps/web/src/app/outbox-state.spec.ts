import type { OutboxItem } from '../offline/index.js';
import { hoursUntilWipe } from './outbox-state.js';
import { waitingTasks } from './task-acts.js';

const HOUR = 3_600_000;

it('The hours until the wipe are rounded up, and never below none', () => {
  expect(hoursUntilWipe(0, 0)).toBe(24);
  expect(hoursUntilWipe(0, 18.5 * HOUR)).toBe(6);
  expect(hoursUntilWipe(0, 23.99 * HOUR)).toBe(1);
  expect(hoursUntilWipe(0, 30 * HOUR)).toBe(0);
});

describe('Of what waits about tasks', () => {
  const item = (taskId: string, state: string, sending: OutboxItem['state'] = 'waiting'): OutboxItem => ({
    id: `${taskId} ${state}`,
    campaignId: 'c',
    method: 'PATCH',
    path: `/api/campaigns/c/tasks/${taskId}`,
    body: { state },
    summary: [],
    madeAt: '2024-08-05T14:40:00Z',
    state: sending,
  });

  it('the last state counts, and a refused one is told apart', () => {
    const { states, refused } = waitingTasks([
      item('a', 'done'),
      item('a', 'open'),
      item('b', 'done', 'refused'),
    ]);
    expect([...states]).toEqual([['a', 'open']]);
    expect([...refused]).toEqual(['b']);
  });

  it('notes of other kinds are left alone', () => {
    const log = { ...item('a', 'done'), path: '/api/campaigns/c/interactions' };
    expect(waitingTasks([log]).states.size).toBe(0);
  });
});
