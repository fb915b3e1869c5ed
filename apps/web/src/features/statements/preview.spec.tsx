import { screen } from '@testing-library/react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AskDto, StatementPreviewDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Preview } from './preview.js';

prepareForms();

it('says “would count” beside who has a vote alone, and of the others why not', async () => {
  signIn(() => json(200, { items: [], next: null }));
  const said = (code: string, capacity: string | null, wouldStand = true) => ({
    ...{ code, name: code, capacity, reason: 'member' },
    asks: [
      {
        ...{ askId: 'a', current: null, own: { stance: 'oppose' }, differs: true },
        ...{ wouldStand, wouldCount: wouldStand && capacity === 'voting' },
      },
    ],
  });
  const data = {
    ...{ counts: { positions: 6, members: 5, aligned: 0 }, notes: [] },
    scope: { tiers: ['public'], organisation: '' },
    delegations: [
      said('AUT', 'voting'),
      said('EUE', 'observer'),
      said('COK', 'non_member'),
      said('NIU', null),
      said('SRB', 'voting', false),
      said('VAT', 'observer', false),
    ],
  };
  const query = { data, isFetching: false } as unknown as UseQueryResult<StatementPreviewDto>;
  const asks = [{ id: 'a', title: 'Narrow scope' }] as AskDto[];
  draw(() => <Preview query={query} ready asks={asks} />);
  const lines = await screen.findAllByText(/its own word: oppose/);
  expect(lines.map(({ textContent }) => textContent.split(' · ')[1])).toEqual([
    'this statement would count',
    'this statement would stand; an observer has no vote',
    'this statement would stand; a party that is no member has no vote',
    'this statement would stand; not in the room, no vote',
    'its own word goes on counting',
    'its own word goes on standing',
  ]);
});
