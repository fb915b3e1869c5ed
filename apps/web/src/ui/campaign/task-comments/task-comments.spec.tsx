import { screen, within } from '@testing-library/react';
import type { MeDto, TaskCommentDto, TaskDto } from '../../../kernel/api/client.js';
import { queryClient } from '../../../kernel/query/query.js';
import { draw, json, prepareForms, press, signIn } from '../test-form.js';
import { TaskComments } from './task-comments.js';

const at = (wall: string) => {
  const face = { zone: 'UTC', wall, offsetMinutes: 0 };
  return { instant: `${wall}:00.000Z`, venue: face, reader: face };
};
const comment = (number: number, facts: Partial<TaskCommentDto> = {}): TaskCommentDto => ({
  ...{
    id: `k${number}`,
    authorId: 'u1',
    author: 'Ploy',
    text: `Comment ${number}.`,
    mentions: [],
    tier: 'coalition',
  },
  ...{ createdAt: at('2024-08-05T09:00'), changedAt: null, removedAt: null, version: 1 },
  ...facts,
});

function show(items: TaskCommentDto[], closed = false): void {
  signIn(() => json(200, { items }));
  queryClient.setQueryData<MeDto>(
    ['me'],
    (me) => me && { ...me, seats: me.seats.map((seat) => ({ ...seat, closed })) },
  );
  draw(() => <TaskComments task={{ id: 't1', tier: 'coalition' } as TaskDto} />);
}
const rows = () => screen.getAllByRole('listitem').length;

prepareForms();
beforeAll(() => {
  // A field that grows measures itself again when a font is there; jsdom has none.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
});
afterAll(() => {
  Reflect.deleteProperty(document, 'fonts');
});

describe('Comments below a task', () => {
  it('begin with the last twenty, and the earlier ones come twenty at a time', async () => {
    show(Array.from({ length: 45 }, (_, index) => comment(index + 1)));
    await screen.findByText('Comment 45.');
    expect(rows()).toBe(20);
    expect(screen.queryByText('Comment 25.')).toBeNull();
    press('Show 20 earlier comments');
    expect(rows()).toBe(40);
    press('Show 5 earlier comments');
    expect(rows()).toBe(45);
    expect(screen.queryByText(/earlier comment/)).toBeNull();
  });

  it('say when one was changed, and of a removed one only who removed it and when', async () => {
    show([
      comment(1, { changedAt: at('2024-08-06T10:30'), version: 2 }),
      comment(2, { text: null, removedAt: at('2024-08-07T11:45'), version: 2 }),
    ]);
    const [changed, removed] = await screen.findAllByRole('listitem');
    expect(changed?.textContent).toMatch(/changed.*6 Aug 2024, 10:30/);
    expect(removed?.textContent).toMatch(/Ploy removed a comment here\..*7 Aug 2024, 11:45/);
    expect(removed?.textContent).not.toContain('Comment 2');
  });

  it('offer nothing in a closed campaign, which takes nothing', async () => {
    show([comment(1), comment(2, { text: null, removedAt: at('2024-08-07T11:45') })], true);
    await screen.findByText('Comment 1.');
    screen.getByText('The campaign is closed: nobody writes here any more.');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are changed in a field that says whose it is', async () => {
    show([comment(1)]);
    await screen.findByText('Comment 1.');
    press('Change');
    expect(within(screen.getByRole('dialog')).getByLabelText(/^Your comment/).tagName).toBe('TEXTAREA');
  });

  it('say for whom they are where that is not as of the task', async () => {
    show([comment(1), comment(2, { tier: 'core' })]);
    await screen.findByText('Comment 2.');
    const [first, second] = screen.getAllByRole('listitem');
    expect(within(first!).queryByText('core group')).toBeNull();
    expect(within(second!).getByText('core group')).toBeTruthy();
  });
});
