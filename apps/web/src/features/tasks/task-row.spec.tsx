import { screen } from '@testing-library/react';
import type { TaskDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { TaskRow } from './task-row.js';

const face = { zone: 'UTC', wall: '2024-08-06T17:00', offsetMinutes: 0 };
const task = {
  ...{ id: 't1', title: 'Send the overnight note', tier: 'coalition', authorId: 'u1', assigneeId: 'u1' },
  ...{ assignee: 'Ploy', delegationCode: null, seriesId: 's1' },
  due: { instant: '2024-08-06T17:00:00.000Z', venue: face, reader: face },
} as TaskDto;

prepareForms();
beforeEach(() => signIn(() => json(200, {})));

const show = (one: TaskDto) =>
  draw(() => (
    <TaskRow task={one} withName={false} about={undefined} refused={false} onDone={() => undefined} />
  ));

describe('A task of my day', () => {
  it('that repeats says so in words to whoever hears the screen, beside the sign', async () => {
    show(task);
    await screen.findByText('Send the overnight note');
    screen.getByText('Repeats');
    expect(screen.getByText('↻').getAttribute('aria-hidden')).toBe('true');
  });

  it('that is made once says nothing of it', async () => {
    show({ ...task, seriesId: null });
    await screen.findByText('Send the overnight note');
    expect(screen.queryByText('Repeats')).toBeNull();
  });
});
