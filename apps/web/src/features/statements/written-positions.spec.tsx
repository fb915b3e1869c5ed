import { screen } from '@testing-library/react';
import type { StatementDetailDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Fates } from './written-positions.js';

prepareForms();

it('says “counts” beside who has a vote alone, and of the others why not', async () => {
  signIn(() => json(200, { items: [], next: null }));
  const said = (code: string, capacity: string | null) => ({
    ...{ code, name: code, capacity, reason: 'member' },
    positions: [{ id: code, askId: 'a', fate: 'current', current: null }],
  });
  const statement = {
    ...{ positions: 4, asks: [{ askId: 'a', ask: 'Narrow scope' }], fates: { current: 4 } },
    delegations: [
      said('AUT', 'voting'),
      said('EUE', 'observer'),
      said('COK', 'non_member'),
      said('NIU', null),
    ],
  };
  draw(() => <Fates statement={statement as unknown as StatementDetailDto} />);
  const cells = await screen.findAllByRole('cell');
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    '✓ counts',
    '✓ stands; an observer has no vote',
    '✓ stands; a party that is no member has no vote',
    '✓ stands; not in the room, no vote',
  ]);
  expect(screen.queryByRole('button', { name: /counts/ })).toBeNull();
});
