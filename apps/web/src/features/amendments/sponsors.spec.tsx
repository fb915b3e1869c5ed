import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { NewAmendment } from './amendment-form.js';

const ASK = { id: 'a1', key: 'a1', title: 'Keep Article 6', archived: false };
const fiji = { code: 'FJI', shortName: 'Fiji', groups: [], positions: [] };
const lists: Record<string, unknown[]> = { asks: [ASK], delegations: [fiji] };

let sent: { sponsors?: unknown[] }[];

function answer(address: string, { method = 'GET', body }: RequestInit): Promise<Response> {
  const name = /(\w+)(\?|$)/.exec(address)?.[1] ?? '';
  if (method === 'POST' && name === 'amendments') {
    sent.push(JSON.parse(body as string) as { sponsors?: unknown[] });
    return json(201, { id: 'm1', version: 1 });
  }
  return json(200, { items: lists[name] ?? [], next: null });
}

prepareForms();
beforeEach(() => {
  sent = [];
  signIn(answer);
});

const change = (label: string | RegExp, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));

async function show() {
  draw(() => <NewAmendment open onClose={() => undefined} askId="a1" />);
  await screen.findByText('Keep Article 6');
  await change(/^Title/, 'Delete paragraph 2');
}
const send = () =>
  fireEvent.click(screen.getByText('Add an amendment', { selector: 'button[type=submit] *' }));

describe('Who sponsors an amendment', () => {
  it('is not left out where the delegation of a sponsor was not chosen: nothing is sent, and its field says why', async () => {
    await show();
    press('Add a sponsor');
    await change('On it since', '2024-08-05');
    send();
    await screen.findByText('Choose the delegation, or take the line out.');
    expect(document.activeElement).toBe(screen.getByLabelText('Delegation'));
    expect(sent).toEqual([]);
    await change('Delegation', 'FJI');
    send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.sponsors).toEqual([
      expect.objectContaining({ delegationCode: 'FJI', role: 'co_sponsor', since: '2024-08-05' }),
    ]);
  });

  it('may be nobody: a line that was taken away stands in no way', async () => {
    await show();
    press('Add a sponsor');
    press('Remove');
    send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.sponsors ?? []).toEqual([]);
  });
});
