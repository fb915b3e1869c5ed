import { MantineProvider } from '@mantine/core';
import { jest } from '@jest/globals';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { DueField, type Due } from './due-field.js';

const face = (zone: string) => ({ zone, wall: '', offsetMinutes: 0 });
const now = Date.parse('2024-08-05T14:46:00Z');
const campaign = {
  now: {
    instant: '2024-08-05T14:46:00Z',
    venue: face('America/New_York'),
    reader: face('Asia/Bangkok'),
  },
  followsTreaty: false,
  nextDeadline: null,
};

function Field({ chosen }: { chosen: (due: Due | undefined) => void }) {
  const [keep] = useState(() => chosen);
  return <DueField now={now} campaign={campaign} first="venueEvening" error={undefined} onChange={keep} />;
}

const show = (chosen: (due: Due | undefined) => void) =>
  render(
    <MantineProvider>
      <Field chosen={chosen} />
    </MantineProvider>,
  );

describe('until when a task is due', () => {
  it('is chosen already, and shown on both clocks', async () => {
    const chosen = jest.fn<(due: Due | undefined) => void>();
    show(chosen);
    await waitFor(() =>
      expect(chosen).toHaveBeenLastCalledWith({
        key: 'venueEvening',
        wall: '2024-08-05T18:00',
        zone: 'America/New_York',
      }),
    );
    expect(screen.getByText(/18:00 in New York · .*05:00 in Bangkok/)).toBeTruthy();
  });

  it('can be another time on either clock, and none while it is incomplete', async () => {
    const chosen = jest.fn<(due: Due | undefined) => void>();
    show(chosen);
    fireEvent.click(screen.getByLabelText('Another time'));
    fireEvent.change(screen.getByLabelText('Day and time'), { target: { value: '2024-08-07T07:30' } });
    fireEvent.change(screen.getByLabelText('On the clock of'), { target: { value: 'Asia/Bangkok' } });
    await waitFor(() =>
      expect(chosen).toHaveBeenLastCalledWith({ key: 'own', wall: '2024-08-07T07:30', zone: 'Asia/Bangkok' }),
    );
    expect(screen.getByText(/20:30 in New York · .*07:30 in Bangkok/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Day and time'), { target: { value: '' } });
    await waitFor(() => expect(chosen).toHaveBeenLastCalledWith(undefined));
    expect(screen.getByText('Choose a day and a time.')).toBeTruthy();
  });
});
