import type { OutboxItem } from '../../kernel/offline/index.js';
import { waitingTasks } from './task-acts.js';

describe('Of what waits about tasks', () => {
  const item = (taskId: string, state: string, sending: OutboxItem['state'] = 'waiting'): OutboxItem => ({
    id: `${taskId} ${state}`,
    campaignId: 'c',
    method: 'PATCH',
    path: `/api/campaigns/c/tasks/${taskId}`,
    body: { state },
    taskId,
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
    const { taskId: _task, ...log } = item('a', 'done');
    expect(waitingTasks([log]).states.size).toBe(0);
  });
});
