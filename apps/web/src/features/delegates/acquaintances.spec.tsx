import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { DelegateDetailDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { Toasts } from '../../ui/toast.js';
import { Acquaintances } from './acquaintances.js';

const said = (userId: string, closeness: string, tier: string) => ({
  ...{ id: `said of ${userId}`, userId, name: userId, closeness, tier, authorId: 'u1' },
});
const delegate = {
  id: 'd1',
  acquaintances: [said('u1', 'trusted', 'me'), said('u2', 'knows', 'core')],
} as Partial<DelegateDetailDto> as DelegateDetailDto;

let sent: { method: string; address: string; body: unknown }[];

function answer(address: string, { method = 'GET', body }: RequestInit): Promise<Response> {
  if (method === 'GET') {
    const items = ['u1', 'u2', 'u3'].map((userId) => ({ userId, name: userId, state: 'active' }));
    return json(200, { items, next: null });
  }
  sent.push({
    method,
    address: address.split('/delegates/')[1] ?? '',
    body: typeof body === 'string' ? JSON.parse(body) : undefined,
  });
  return json(200, delegate);
}

const Screen = () => (
  <>
    <Acquaintances delegate={delegate} />
    <Toasts />
  </>
);

async function show() {
  draw(Screen);
  fireEvent.click(await screen.findByText('Say who does'));
  await screen.findByText('u3');
  return screen.findByLabelText<HTMLSelectElement>('Person of the campaign');
}

const valueOf = (label: string) => screen.getByLabelText<HTMLSelectElement>(label).value;

prepareForms();
beforeEach(() => {
  sent = [];
  signIn(answer);
});

describe('How well somebody knows a delegate', () => {
  it('begins for each person with what is said of that person, and goes back to it', async () => {
    const person = await show();
    expect([person.value, valueOf('How well')]).toEqual(['u1', 'trusted']);
    fireEvent.change(person, { target: { value: 'u2' } });
    await waitFor(() => expect(valueOf('How well')).toBe('knows'));
    fireEvent.change(screen.getByLabelText('How well'), { target: { value: 'met' } });
    press('Save');
    fireEvent.click(await screen.findByText('Undo'));
    await waitFor(() => expect(sent).toHaveLength(2));
    // The undo replaces what was just said, by its id, and nothing that somebody said since.
    const { id } = sent[0]!.body as { id: string };
    const address = 'd1/acquaintances/u2';
    expect(sent).toEqual([
      { method: 'PUT', address, body: { id, closeness: 'met', tier: 'core', replaces: 'said of u2' } },
      {
        ...{ method: 'PUT', address },
        body: { id: expect.any(String), replaces: id, closeness: 'knows', tier: 'core' },
      },
    ]);
  });

  it('is gone again where nothing was said of the person', async () => {
    const person = await show();
    fireEvent.change(person, { target: { value: 'u3' } });
    press('Save');
    fireEvent.click(await screen.findByText('Undo'));
    await waitFor(() => expect(sent).toHaveLength(2));
    const { id } = sent[0]!.body as { id: string };
    expect(sent[1]).toMatchObject({ method: 'DELETE', address: `d1/acquaintances/u3?only=${id}` });
  });
});
