import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import type { DelegateDetailDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { Toasts } from '../../ui/toast.js';
import { Acquaintances } from './acquaintances.js';
import { ContactPoints } from './contact-points.js';
import { Notes } from './notes.js';
import { Pseudonym } from './pseudonym.js';

const amal = { author: 'Amal', authorId: 'u9', tier: 'coalition' };
const note = { id: 'n1', version: 3, note: 'Old words', ...amal };
const verified = { verifiedOn: '2026-05-03', verifiedBy: 'Amal' };
const point = { id: 'p1', version: 1, kind: 'email', value: 'a@example.org', ...amal, ...verified };
const said = { id: 'a1', userId: 'u1', name: 'Ploy', closeness: 'met', tier: 'coalition', authorId: 'u1' };
const delegate = {
  ...{ id: 'd1', version: 3, mine: true, tier: 'me', pseudonym: { name: 'The lawyer', tier: 'coalition' } },
  ...{ notes: [note], contactPoints: [point], acquaintances: [said] },
};
type Played = Omit<typeof delegate, 'pseudonym'> & { pseudonym: object };

let live: (next: Played) => void;
let status: number;
let sent: { method: string; path: string; match: string | null; body: unknown }[];

function answer(address: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
  if (method === 'GET') return json(200, { items: [{ userId: 'u1', name: 'Ploy', state: 'active' }] });
  const path = address.split('/delegates/d1/')[1] ?? '';
  const match = new Headers(headers).get('If-Match');
  sent.push({ method, path, match, body: typeof body === 'string' ? JSON.parse(body) : undefined });
  return status === 200 ? json(200, delegate) : json(status, { status, title: 'Changed', fields: [] });
}

function Screen() {
  const [stands, set] = useState<Played>(delegate);
  useEffect(() => void (live = set), []);
  const one = stands as unknown as DelegateDetailDto;
  return (
    <>
      <Pseudonym delegate={one} />
      <Notes delegate={one} />
      <ContactPoints delegate={one} />
      <Acquaintances delegate={one} />
      <Toasts />
    </>
  );
}

prepareForms();
beforeAll(() => {
  const fonts = { addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(document, { fonts: (document as Partial<Document>).fonts ?? fonts });
});
beforeEach(() => {
  [status, sent] = [200, []];
  signIn(answer);
});

/** Opens the form of a part: they have their buttons in this order. */
async function openForm(of: 'pseudonym' | 'note' | 'point'): Promise<void> {
  draw(Screen);
  await screen.findByText('Old words');
  fireEvent.click(screen.getAllByText('Change')[['pseudonym', 'note', 'point'].indexOf(of)] as HTMLElement);
}
const inDialog = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('dialog[open] button')].find((one) => one.textContent === name);
const pressThere = (name: string) => fireEvent.click(inDialog(name) as HTMLElement);
/** With its button, if it has one. */
const lastNotice = async () =>
  (await screen.findAllByText('Removed for good.')).at(-1)?.parentElement?.textContent;
const rewritten = { ...delegate, notes: [{ ...note, version: 4, note: 'New words of Amal' }] };

describe('A form about a part of a delegate that somebody changes meanwhile', () => {
  it('sends a pseudonym over the record that it was opened with', async () => {
    await openForm('pseudonym');
    const field = await screen.findByDisplayValue('The lawyer');
    act(() => live({ ...delegate, version: 4, pseudonym: { name: 'Source K', tier: 'core' } }));
    fireEvent.change(field, { target: { value: 'The lawyer of K' } });
    press('Save');
    await waitFor(() => expect(sent[0]).toMatchObject({ method: 'PUT', path: 'pseudonym', match: '"3"' }));
  });

  it('says of a person in place of what was said when it was opened, and no more after another saying', async () => {
    draw(Screen);
    fireEvent.click(await screen.findByText('Say who does'));
    const how = await screen.findByLabelText(/^How well/);
    act(() =>
      live({ ...delegate, acquaintances: [{ ...said, id: 'a2', closeness: 'trusted', tier: 'me' }] }),
    );
    fireEvent.change(how, { target: { value: 'knows' } });
    status = 412;
    press('Save');
    await screen.findByText('Keep mine');
    press('Keep mine');
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent.map(({ body }) => body)).toMatchObject([
      { closeness: 'knows', tier: 'coalition', replaces: 'a1' },
      { closeness: 'knows', tier: 'me', replaces: 'a2' },
    ]);
  });

  it('keeps one’s own words of a note over the version that stands now', async () => {
    await openForm('note');
    fireEvent.change(await screen.findByDisplayValue('Old words'), { target: { value: 'My words' } });
    act(() => live(rewritten));
    await screen.findByText(/Changed meanwhile; now: New words of Amal/);
    status = 412;
    press('Save');
    await screen.findByText('Keep mine');
    status = 200;
    press('Keep mine');
    await waitFor(() => expect(sent.map(({ match }) => match)).toEqual(['"3"', '"4"']));
  });
});

describe('Removing for good', () => {
  it('takes the words that the form was opened with, is asked twice of another’s, and brings nothing back as one’s own', async () => {
    await openForm('note');
    await screen.findByDisplayValue('Old words');
    act(() => live(rewritten));
    pressThere('Remove');
    expect(sent).toEqual([]);
    status = 412;
    pressThere('Remove it');
    await waitFor(() => expect(sent[0]).toMatchObject({ method: 'DELETE', path: 'notes/n1', match: '"3"' }));
    status = 200;
    // The words of now were said by now.
    await act(() => new Promise((resolve) => void setTimeout(resolve, 300)));
    pressThere('Remove it');
    await waitFor(() => expect(sent.at(-1)?.match).toBe('"4"'));
    expect(await lastNotice()).toBe('Removed for good.');
  });

  it('does so with a way to reach somebody that another person found to work', async () => {
    await openForm('point');
    await screen.findByDisplayValue('a@example.org');
    pressThere('Remove');
    pressThere('Remove it');
    await waitFor(() => expect(sent[0]).toMatchObject({ path: 'contact-points/p1', match: '"1"' }));
    expect(await lastNotice()).toBe('Removed for good.');
  });
});
