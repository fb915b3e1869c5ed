import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import type { Deciding } from './deciding.js';
import { type Draft, EMPTY_DRAFT } from './draft.js';
import { Options } from './options.js';

prepareForms();

function Sheet() {
  const [draft, set] = useState<Draft>(EMPTY_DRAFT);
  const change = (part: Partial<Draft>) => set((before) => ({ ...before, ...part }));
  const options = { zone: 'America/New_York', tier: 'coalition', occurredAt: null, fileChangedAt: null };
  const deciding = { sheet: { mapping: {}, options }, report: { undated: 2, unplaced: 0 }, draft, change };
  return <Options {...(deciding as unknown as Deciding)} />;
}

it('says that the hour is not known where a day was chosen, and guesses nothing of one that was typed', async () => {
  signIn((address) =>
    /\/campaigns\/[^/]+$/.test(address)
      ? json(200, { now: { instant: '2024-08-06T20:30:00Z' } })
      : json(200, { items: [], next: null }),
  );
  draw(() => <Sheet />);
  const field = await screen.findByLabelText(/When it was said/);
  const unsaid = () => screen.queryByText(/The hour was not said/);
  fireEvent.change(field, { target: { value: '2024-08-05T12:00' } });
  const today = await screen.findByText('Today, hour not said');
  expect(unsaid()).toBeNull();
  fireEvent.click(today);
  expect((field as HTMLInputElement).value).toBe('2024-08-06T12:00');
  expect(unsaid()?.textContent).toContain('12:00 stands for the whole day');
  fireEvent.change(field, { target: { value: '2024-08-06T12:01' } });
  fireEvent.change(field, { target: { value: '2024-08-06T12:00' } });
  expect(unsaid()).toBeNull();
});
