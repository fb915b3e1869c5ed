import type { TaskDto } from '../../kernel/api/client.js';
import { changeOf, fieldsOf, undoOf } from './fields.js';

const task = {
  title: 'Send Fiji the wording',
  note: '',
  assigneeId: 'u1',
  dueLocal: '2024-08-09T10:00',
  zone: 'America/New_York',
  tier: 'core',
} as TaskDto;

describe('Changing a task', () => {
  it('asks for nothing when nothing was changed', () => {
    expect(changeOf(task, fieldsOf(task))).toEqual({});
    expect(changeOf(task, { ...fieldsOf(task), title: ' Send Fiji the wording ' })).toEqual({});
  });

  it('asks only for what differs', () => {
    expect(changeOf(task, { ...fieldsOf(task), note: 'Two paragraphs.' })).toEqual({
      note: 'Two paragraphs.',
    });
    expect(changeOf(task, { ...fieldsOf(task), tier: 'coalition' })).toEqual({ tier: 'coalition' });
  });

  it('sends time and zone together', () => {
    expect(changeOf(task, { ...fieldsOf(task), zone: 'Asia/Bangkok' })).toEqual({
      dueLocal: '2024-08-09T10:00',
      zone: 'Asia/Bangkok',
    });
  });

  it('can give it to nobody', () => {
    expect(changeOf(task, { ...fieldsOf(task), assigneeId: '' })).toEqual({ assigneeId: null });
    expect(changeOf({ ...task, assigneeId: null }, { ...fieldsOf(task), assigneeId: '' })).toEqual({});
  });

  it('is undone by what stood there before', () => {
    const after = { ...task, assigneeId: null, title: 'Other' } as TaskDto;
    expect(undoOf(task, after)).toEqual({ title: 'Send Fiji the wording', assigneeId: 'u1' });
  });
});
