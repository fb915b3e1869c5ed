import { screen } from '@testing-library/react';
import type { BriefAskDto, BriefDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Stands } from './positions-by-ask.js';

const reading = { zone: 'UTC', wall: '2024-08-05T10:00', offsetMinutes: 0 };
const word = (stale: 'draft' | null) => ({
  ...{
    id: 'e1',
    stance: 'support',
    confidence: 3,
    voice: 'own',
    grade: 'own_notes',
    said: 'privately',
    stale,
  },
  occurredAt: { instant: '2024-08-05T10:00:00Z', venue: reading, reader: reading },
});
const ask = (current: object | null) =>
  ({
    ...{ id: 'a1', title: 'Human rights', number: '6', redLine: false, changed: true, differs: false },
    ...{ current, other: null },
  }) as unknown as BriefAskDto;
const CHANGED = 'The text changed in the last draft.';

prepareForms();
beforeEach(() => signIn(() => json(200, { items: [], next: null })));

const show = async (current: object | null) => {
  draw(() => <Stands brief={{ asks: [ask(current)] } as unknown as BriefDto} withheld={{}} />);
  await screen.findByText('Human rights');
};

describe('That the text of an ask changed in the last draft', () => {
  it('is no news beside a position that was taken on it', async () => {
    await show(word(null));
    expect(screen.queryByText(CHANGED)).toBeNull();
  });

  it.each([word('draft'), null])(
    'is said beside an older position, and where there is none',
    async (current) => {
      await show(current);
      expect(screen.getByText(CHANGED)).toBeTruthy();
    },
  );
});
