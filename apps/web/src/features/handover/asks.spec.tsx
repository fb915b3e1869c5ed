import { cleanup, screen } from '@testing-library/react';
import type { Role } from '#libs/domain';
import type { HandoverAskDto, MeDto } from '../../kernel/api/client.js';
import { queryClient } from '../../kernel/query/query.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { OfAsk } from './asks.js';

const clock = { zone: 'UTC', wall: '2024-08-05T10:00', offsetMinutes: 0 };
const ask = {
  ...{ id: 'a', title: 'Scope', number: '3', redLine: false, stale: null, votes: [], amendments: [] },
  acts: [
    {
      ...{ kind: 'statement', id: 's', title: 'For many', author: 'Linh', organisation: 'One' },
      ...{ said: null, grade: null, voice: 'bloc', why: null },
      recordedAt: { instant: '2024-08-05T10:00:00.000Z', venue: clock, reader: clock },
      shifts: [{ from: null, to: 'support', cause: 'said', corrected: null, delegations: ['KEN', 'FJI'] }],
    },
  ],
} as unknown as HandoverAskDto;

prepareForms();

function showTo(role: Role): void {
  signIn(() => json(200, { items: [], next: null }));
  queryClient.setQueryData<MeDto>(
    ['me'],
    (me) => me && { ...me, seats: me.seats.map((seat) => ({ ...seat, role })) },
  );
  draw(() => <OfAsk ask={ask} nameOf={(code) => code} />);
}

it('of a statement for many, tasks are offered to whoever may make them, and to a member no empty fold', async () => {
  showTo('campaigner');
  expect(await screen.findByText('Assign each')).toBeTruthy();
  cleanup();
  showTo('member');
  await screen.findByText('For many');
  expect(screen.queryByText('Assign each')).toBeNull();
});

it('dates what was brought back by the day on which it was said, and says when it was brought back', async () => {
  const at = (day: string) => ({
    instant: `${day}T10:00:00.000Z`,
    venue: { ...clock, wall: `${day}T10:00` },
    reader: { ...clock, wall: `${day}T10:00` },
  });
  const act = {
    ...{ kind: 'position', id: 'p', title: null, author: 'Linh', organisation: 'One', cause: 'restored' },
    ...{ said: 'privately', grade: 'own_notes', voice: 'own', why: '' },
    ...{ occurredAt: at('2024-07-30'), recordedAt: at('2024-08-06') },
    shifts: [{ from: null, to: 'oppose', cause: 'said', corrected: null, delegations: ['CIV'] }],
  };
  signIn(() => json(200, { items: [], next: null }));
  draw(() => <OfAsk ask={{ ...ask, acts: [act] } as unknown as HandoverAskDto} nameOf={(code) => code} />);
  const line = (await screen.findByText(/said: /)).textContent;
  expect(line).toMatch(/said: .*30 Jul 2024.* the record of it was restored: .*6 Aug 2024/);
});
