import { screen } from '@testing-library/react';
import type { MeDto } from '../../kernel/api/client.js';
import { queryClient } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { placesFor } from './places.js';
import { draw, json, prepareForms, signIn } from './test-form.js';

prepareForms();

function Seat() {
  const { role, sits } = useSeat();
  return (
    <p>
      acts as {role}, sits as {sits}:{' '}
      {placesFor(role)
        .map(({ key }) => key)
        .join(' ')}
    </p>
  );
}

function show(closed: boolean): Promise<HTMLElement> {
  signIn(() => json(200, {}));
  queryClient.setQueryData<MeDto>(
    ['me'],
    (me) => me && { ...me, seats: me.seats.map((seat) => ({ ...seat, closed })) },
  );
  draw(Seat);
  return screen.findByText(/acts as/);
}

describe('In a closed campaign', () => {
  it('everybody reads like a member, so that no screen, palette or key offers to write; a coordinator stays one', async () => {
    const { textContent } = await show(true);
    expect(textContent).toContain('acts as member, sits as coordinator');
    const offered = placesFor('coordinator').filter((place) => !placesFor('member').includes(place));
    for (const { key } of offered) expect(textContent?.split(' ')).not.toContain(key);
  });

  it('that is open again all is as before', async () => {
    expect((await show(false)).textContent).toContain('acts as coordinator, sits as coordinator');
  });
});
