import { fireEvent, screen, waitFor } from '@testing-library/react';
import { leadsQuery } from '../../kernel/queries/members.js';
import { queryClient } from '../../kernel/query/query.js';
import { draw, json, prepareForms, signIn } from './test-form.js';
import { AssignForm } from './assign-form.js';

const person = (userId: string) => {
  return { id: userId, userId, name: userId, organisation: 'One', organisationId: 'o1', state: 'active' };
};
const lead = (userId: string) => ({ items: [{ delegationCode: 'KEN', userId }] });
const clock = { zone: 'UTC', wall: '2024-08-05T10:00', offsetMinutes: 0 };
const campaign = {
  now: { instant: '2024-08-05T10:00:00.000Z', venue: clock, reader: clock },
  nextDeadline: null,
  aheadOfServer: 0,
};

let sent: Record<string, unknown>[];
const answers: Record<string, unknown> = {
  members: { items: [person('u1'), person('u2'), person('u3')], next: null },
  c1: campaign,
};

const Screen = () => (
  <AssignForm
    about={{ delegationCode: 'KEN', name: 'Kenya' }}
    onGiven={() => undefined}
    onClose={() => undefined}
  />
);

prepareForms();

beforeEach(() => {
  sent = [];
  signIn((address: string, { method = 'GET', body }: RequestInit) => {
    if (method === 'POST' && typeof body === 'string') sent.push(JSON.parse(body) as Record<string, unknown>);
    if (method === 'POST') return json(409, { type: 'conflict', title: 'No', status: 409, fields: [] });
    const name = /(\w+)(\?|$)/.exec(address)?.[1] ?? '';
    return json(200, answers[name] ?? lead('u2'));
  });
});

describe('an open form of a task', () => {
  it('is given to whom it showed, though somebody else leads by now, and says so', async () => {
    draw(Screen);
    const who = await screen.findByLabelText<HTMLSelectElement>('Who does it');
    expect(who.value).toBe('u2');
    queryClient.setQueryData(leadsQuery('c1').queryKey, lead('u3') as never);
    await screen.findByText(/Changed meanwhile; now: u3/);
    expect(who.value).toBe('u2');
    const give = await screen.findByText<HTMLElement>('Assign');
    await waitFor(() => expect(give.closest('button')?.disabled).toBe(false));
    fireEvent.change(await screen.findByLabelText('Note'), { target: { value: ' Ask for the paper ' } });
    fireEvent.click(give);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      delegationCode: 'KEN',
      assigneeId: 'u2',
      tier: 'core',
      note: 'Ask for the paper',
    });
  });
});
