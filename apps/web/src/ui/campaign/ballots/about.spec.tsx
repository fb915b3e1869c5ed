import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { draw, json, prepareForms, signIn } from '../test-form.js';
import { About } from './about.js';
import { emptyAbout, heldAt, type VoteAbout } from './vote-about.js';

const NOW = Date.parse('2024-12-24T15:30:00Z');

function Form({ begun = {} }: { begun?: Partial<VoteAbout> }) {
  const [form, setForm] = useState({
    ...emptyAbout({ zone: 'Africa/Nairobi', rule: 'two_thirds' }, 'official_record', {}),
    ...begun,
  });
  return (
    <About
      form={form}
      set={(change) => setForm((before) => ({ ...before, ...change }))}
      made={{ title: 'Vote', source: 'Board' }}
      now={() => NOW}
      venueZone="Africa/Nairobi"
    >
      <output>{new Date(heldAt(form, NOW)).toISOString()}</output>
    </About>
  );
}

prepareForms();
beforeEach(() => signIn(() => json(200, { items: [], next: null })));

async function drawn(Shown: Parameters<typeof draw>[0]) {
  draw(Shown);
  await screen.findByLabelText('When it was held');
}
const when = () => screen.getByLabelText<HTMLInputElement>('When it was held');
const place = (zone: string) =>
  fireEvent.change(screen.getByLabelText('On the clock of'), { target: { value: zone } });

describe('The place of a vote, chosen after its time', () => {
  it('leaves a time that was typed as the record says it', async () => {
    await drawn(() => <Form />);
    fireEvent.change(when(), { target: { value: '2024-12-24T10:30' } });
    place('America/New_York');
    expect(when().value).toBe('2024-12-24T10:30');
    screen.getByText('2024-12-24T15:30:00.000Z');
  });

  it('reads now, or the moment at which it was begun, on the clock of that place', async () => {
    await drawn(() => <Form />);
    place('America/New_York');
    expect(when().value).toBe('2024-12-24T10:30');
    screen.getByText('2024-12-24T15:30:00.000Z');
  });

  it('reads the moment of the first mark on the clock of that place, until a time is typed', async () => {
    await drawn(() => <Form begun={{ wall: '2024-12-24T18:10', readOff: true }} />);
    place('America/New_York');
    expect(when().value).toBe('2024-12-24T10:10');
    fireEvent.change(when(), { target: { value: '2024-12-24T10:00' } });
    place('Europe/Paris');
    expect(when().value).toBe('2024-12-24T10:00');
  });
});
