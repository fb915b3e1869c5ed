import { fireEvent, screen } from '@testing-library/react';
import type { PersonRowDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { ImportRows } from './import-rows.js';

const tonga = { delegationCode: 'TON', delegation: 'Tonga' };
const row = (more: Partial<PersonRowDto>): PersonRowDto => ({
  ...{ line: 2, name: 'Mele Fifita', state: 'known', problem: null },
  delegation: { code: 'TON', name: 'Tonga' },
  candidates: [
    { id: 'd2', name: 'Mele Fifita', ...tonga, left: [], takes: ['role'] },
    { id: 'd1', name: 'Mele Tuilagi', ...tonga, left: ['title', 'pronouns'], takes: [] },
  ],
  tier: null,
  ...more,
});

const chosen = () => screen.findByLabelText<HTMLSelectElement>('Who is Mele Fifita?');
let decided: [number, string][];

function show(rows: PersonRowDto[], decisions: Record<number, string> = {}) {
  draw(() => (
    <ImportRows
      rows={rows}
      tier="coalition"
      decisions={decisions}
      onDecide={(line, as) => decided.push([line, as])}
    />
  ));
}

prepareForms();
beforeEach(() => {
  decided = [];
  signIn(() => json(200, { items: [] }));
});

describe('The rows of a file of people', () => {
  it('say whom a known row is taken for, and let another be chosen, or nobody', async () => {
    show([row({})]);
    const select = await chosen();
    expect([...select.options].map(({ text }) => text)).toEqual([
      ...['Mele Fifita · Tonga', 'Mele Tuilagi · Tonga', 'somebody new', 'leave out'],
    ]);
    expect(select.value).toBe('d2');
    fireEvent.change(select, { target: { value: 'new' } });
    expect(decided).toEqual([[2, 'new']]);
  });

  it('choose nobody where it is in doubt', async () => {
    show([row({ state: 'doubtful' })]);
    expect((await chosen()).value).toBe('');
  });

  it('say what of the row is not taken over for whoever is chosen', async () => {
    show([row({})]);
    await chosen();
    expect(screen.queryByText(/Not taken over/)).toBeNull();
  });

  it('say so also where another is chosen', async () => {
    show([row({})], { 2: 'd1' });
    const said = await screen.findByText(/Not taken over/);
    expect(said.textContent).toContain('since the person is known: Form of address, Pronouns');
  });

  it('say what of the row is added to whoever is chosen', async () => {
    show([row({})]);
    expect((await screen.findByText(/Added to the person/)).textContent).toContain('Added to the person: ');
  });

  it('stand in pages, each after a press', async () => {
    const of = (line: number) => row({ line, name: `Person ${line}`, state: 'new', candidates: [] });
    show(Array.from({ length: 120 }, (_, at) => of(at + 1)));
    const more = await screen.findByText('50 more of the other 70');
    expect(screen.queryByText('Person 51')).toBeNull();
    fireEvent.click(more);
    await screen.findByText('Person 100');
    fireEvent.click(await screen.findByText('20 more of the other 20'));
    await screen.findByText('Person 120');
  });

  it('say where the file is for fewer than was chosen', async () => {
    show([row({ tier: 'me' })]);
    const said = await screen.findByText(/allows no more/);
    expect(said.textContent).toContain('Who may see it: only me');
  });

  it('say nothing of the tier where the file allows as much', async () => {
    show([row({ tier: 'public' })]);
    await chosen();
    expect(screen.queryByText(/allows no more/)).toBeNull();
  });
});
