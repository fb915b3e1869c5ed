import { screen } from '@testing-library/react';
import type { TreatyDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Progress } from './progress.js';

const treaty = (instruments: number) =>
  ({
    ...{ asOf: '2024-08-05', instrumentsNeeded: 11, monthsAfter: 0, daysAfter: 90, firstOfMonth: false },
    ...{ condition: null, forLaterParties: null, note: '', source: 'The depositary' },
    progress: {
      ...{ instruments, signatures: 24, stillNeeded: Math.max(0, 11 - instruments), condition: null },
      ...{ inForce: instruments >= 11, entersIntoForceOn: instruments >= 11 ? '2021-04-22' : null },
      unconfirmed: { instruments: 0, signatures: 0 },
    },
    signature: { state: 'closed', opensOn: null, lastMinute: null, daysLeft: null },
  }) as unknown as TreatyDto;

prepareForms();
beforeEach(() => signIn(() => json(200, { items: [], next: null })));

describe('How many instruments count', () => {
  it('is said as a part of what is needed until that is reached', async () => {
    draw(() => <Progress treaty={treaty(9)} />);
    expect(await screen.findByText(/^9 of 11 instruments count/)).toBeTruthy();
  });

  it('is not said as a part of fewer: later parties come on top', async () => {
    draw(() => <Progress treaty={treaty(14)} />);
    expect(await screen.findByText('Instruments: 14 · Needed: 11')).toBeTruthy();
  });
});
