import type { TaskDto } from '../../kernel/api/client.js';
import { changesOf, namedBy, undoOf } from './changes.js';
import { askedOf } from './filters.js';

const task = (id: string, more: Partial<TaskDto> = {}) =>
  ({
    id,
    version: 3,
    assigneeId: 'ploy',
    dueLocal: '2024-08-09T10:00',
    zone: 'America/New_York',
    state: 'open',
    ...more,
  }) as TaskDto;

describe('Changing several tasks', () => {
  const tasks = [
    task('a'),
    task('b', { assigneeId: null, dueLocal: '2024-08-10T09:00', zone: 'Asia/Bangkok' }),
  ];
  const after = tasks.map((one) => ({ ...one, version: 4 }));

  it('asks for the same of each, at the version that was shown', () => {
    expect(changesOf(tasks, { state: 'done' })).toEqual([
      { id: 'a', version: 3, state: 'done' },
      { id: 'b', version: 3, state: 'done' },
    ]);
  });

  it('is undone to what each was, and to nothing else', () => {
    expect(undoOf(tasks, after, { assigneeId: 'linh' })).toEqual([
      { id: 'a', version: 4, assigneeId: 'ploy' },
      { id: 'b', version: 4, assigneeId: null },
    ]);
    expect(undoOf(tasks, after, { dueLocal: '2024-09-01T10:00', zone: 'UTC' })).toEqual([
      { id: 'a', version: 4, dueLocal: '2024-08-09T10:00', zone: 'America/New_York' },
      { id: 'b', version: 4, dueLocal: '2024-08-10T09:00', zone: 'Asia/Bangkok' },
    ]);
  });

  it('finds the one that a refusal names', () => {
    expect(namedBy('changes[1].version', tasks)?.id).toBe('b');
    expect(namedBy('If-Match', tasks)).toBeUndefined();
  });
});

describe('The filters of all tasks', () => {
  it('ask for what is open until told otherwise', () => {
    expect(askedOf({})).toEqual({ state: 'open' });
    expect(askedOf({ show: 'nonsense', who: 'nobody' })).toEqual({ state: 'open', assignee: 'nobody' });
  });

  it('ask for what was closed last, and among words for what is done', () => {
    expect(askedOf({ show: 'closed' })).toEqual({ order: 'closed' });
    expect(askedOf({ show: 'closed', q: 'fiji' })).toEqual({ state: 'done', q: 'fiji' });
  });
});
