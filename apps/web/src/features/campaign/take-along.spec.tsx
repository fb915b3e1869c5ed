import { screen } from '@testing-library/react';
import type { MeDto } from '../../kernel/api/client.js';
import { queryClient } from '../../kernel/query/query.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { TakeAlong } from './take-along.js';

prepareForms();

function show(seat: object): void {
  signIn(() => json(200, { scope: 'whole', fingerprint: 'ab cd' }));
  queryClient.setQueryData<MeDto>(
    ['me'],
    (me) => me && { ...me, seats: me.seats.map((one) => ({ ...one, ...seat })) },
  );
  draw(TakeAlong);
}

describe('Taking a campaign along', () => {
  it('is whole for a coordinator of a closed campaign, as the server gives it', async () => {
    show({ closed: true });
    expect(await screen.findByText(/As a coordinator you take it whole/)).toBeTruthy();
  });

  it('is what others may see, whose campaign it is not to take whole', async () => {
    show({ role: 'campaigner' });
    expect(await screen.findByText(/A coordinator takes more along/)).toBeTruthy();
  });
});
