import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { queryClient } from '../../kernel/query/query.js';
import { voteQuery } from '../../kernel/queries/votes.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { PasteVote } from './paste.js';

const clock = { zone: 'UTC', wall: '2026-08-05T12:00', offsetMinutes: 0 };
const clocks = { instant: '2026-08-05T12:00:00.000Z', venue: clock, reader: clock };
const ballot = (delegationCode: string, choice: string, meant: string | null = null) => ({
  ...{ delegationCode, delegation: delegationCode, choice, meant },
});
const said = { ...{ problems: [], title: null, day: null, kind: null, votes: [], asked: [] }, repeated: [] };
const reading = {
  ...{ ...said, withoutVote: [], noMembers: 0, voters: ['KEN', 'FRA'], said: null, tally: null },
  ballots: [ballot('KEN', 'yes'), ballot('FRA', 'no')].map((one) => ({
    ...{ ...one, code: one.delegationCode, name: one.delegationCode, written: one.delegationCode },
  })),
};
const campaign = { now: clocks, nextDeadline: null, inSession: false, processes: [{ rule: 'two_thirds' }] };
const stood = {
  ...{ id: 'v1', version: 3, title: 'Vote', heldAt: clocks, voters: ['KEN', 'FRA'] },
  ballots: [ballot('KEN', 'yes', 'abstain'), ballot('FRA', 'yes')],
};

let vote: typeof stood;
let sent: { match: string | null; ballots: unknown }[];

function answer(address: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
  if (method === 'PUT') {
    const match = new Headers(headers).get('If-Match');
    sent.push({ match, ballots: (JSON.parse(body as string) as { ballots: unknown }).ballots });
    if (match !== `"${vote.version}"`) return json(412, { status: 412, title: 'Changed', fields: [] });
    vote = { ...vote, version: vote.version + 1 };
    return json(200, vote);
  }
  if (method === 'POST') return json(200, reading);
  if (address.includes('/votes/v1')) return json(200, vote);
  return json(200, /campaigns\/c1$/.test(address.split('?')[0] ?? '') ? campaign : { items: [], next: null });
}

prepareForms();
beforeAll(() => {
  const fonts = { addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(document, { fonts: (document as Partial<Document>).fonts ?? fonts });
});
beforeEach(() => {
  [vote, sent] = [stood, []];
  signIn(answer);
});

async function read(): Promise<void> {
  draw(PasteVote, '?vote=v1');
  const text = { target: { value: 'In favour: Kenya. Against: France.' } };
  fireEvent.change(await screen.findByLabelText(/record/i, { selector: 'textarea' }), text);
  const ready = () => expect(document.querySelector('button[type=submit]:not(:disabled)')).not.toBeNull();
  await waitFor(ready, { timeout: 10_000 });
}
const save = () => fireEvent.click(document.querySelector('button[type=submit]') as HTMLElement);

describe('A record over the ballots of a vote', () => {
  it('is refused where a colleague corrected one since it was read, says which, and is saved over that only by a word', async () => {
    await read();
    vote = { ...stood, version: 4, ballots: [ballot('KEN', 'yes', 'abstain'), ballot('FRA', 'abstain')] };
    await act(() => queryClient.invalidateQueries({ queryKey: voteQuery('c1', 'v1').queryKey }));
    save();
    await screen.findByText('Keep mine');
    expect(sent.map(({ match }) => match)).toEqual(['"3"']);
    const moved = screen.getByText(/Changed meanwhile; now:/);
    expect(moved.closest('li')?.textContent).toMatch(/FRA.*abstained/);
    press('Keep mine');
    await waitFor(() => expect(sent.map(({ match }) => match)).toEqual(['"3"', '"4"']));
  });

  it('takes along what a delegation later advised, of which the record says nothing', async () => {
    await read();
    save();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.ballots).toEqual([
      { delegationCode: 'KEN', choice: 'yes', meant: 'abstain' },
      { delegationCode: 'FRA', choice: 'no', meant: null },
    ]);
  });
});
