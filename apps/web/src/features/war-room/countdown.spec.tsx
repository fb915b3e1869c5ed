import { screen } from '@testing-library/react';
import type { MeDto } from '../../kernel/api/client.js';
import { queryClient } from '../../kernel/query/query.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Countdown } from './countdown.js';

prepareForms();

const now = { instant: '2024-08-05T14:00:00Z' };

async function offered(seat: object): Promise<boolean> {
  signIn(() => json(200, { id: 'c1', nextDeadline: null, now, closed: null }));
  queryClient.setQueryData<MeDto>(
    ['me'],
    (me) => me && { ...me, seats: me.seats.map((one) => ({ ...one, ...seat })) },
  );
  draw(() => <Countdown campaignId="c1" />);
  await screen.findByText('No deadline lies ahead.');
  return screen.queryByText('Make a deadline') !== null;
}

describe('Where no deadline lies ahead, the way to make one', () => {
  it('is offered to a coordinator', async () => expect(await offered({})).toBe(true));
  it('is not offered to who cannot make one', async () =>
    expect(await offered({ role: 'campaigner' })).toBe(false));
  it('is not offered in a closed campaign', async () => expect(await offered({ closed: true })).toBe(false));
});
