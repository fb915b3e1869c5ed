import { lengthOf } from './countdown.js';
import { moversOf } from './movers.js';

it('the countdown rounds up to the minute and stops at none', () => {
  expect(lengthOf(((24 + 7) * 60 + 14) * 60_000 - 1)).toEqual({ days: 1, hours: 7, minutes: 14 });
  expect(lengthOf(59_000)).toEqual({ days: 0, hours: 0, minutes: 1 });
  expect(lengthOf(-5)).toEqual({ days: 0, hours: 0, minutes: 0 });
});

describe('who moved', () => {
  const act = (authorId: string, instant: string, shifts: unknown[]) => {
    return { kind: 'position', authorId, author: authorId, recordedAt: { instant }, shifts };
  };
  const shift = (code: string, from: string | null, to: string, direction = 'none', cause = 'said') => {
    return { delegations: [code], from, to, direction, cause, corrected: null };
  };
  const asks = [
    {
      id: 'a',
      title: 'Oversight',
      acts: [
        act('daniel', '2024-08-05T14:00Z', [shift('AUS', null, 'support')]),
        act('daniel', '2024-08-05T14:00Z', [shift('CAN', null, 'support')]),
        act('daniel', '2024-08-05T14:00Z', [shift('CHE', 'support', 'support')]),
        act('ploy', '2024-08-05T15:00Z', [
          shift('TON', 'support', 'support', 'none', 'corrected'),
          shift('FJI', 'support', 'oppose', 'none', 'withdrawn'),
          shift('KIR', 'support', 'oppose', 'none', 'restored'),
        ]),
        act('ploy', '2024-08-05T10:00Z', [shift('GUY', 'support', 'undecided', 'away')]),
      ],
    },
  ] as unknown as Parameters<typeof moversOf>[0];

  it('is told for many at once; who changed comes before who was heard first; who said the same or was recorded wrongly did not move', () => {
    expect(moversOf(asks).map(({ shift: { delegations, to } }) => [delegations, to])).toEqual([
      [['GUY'], 'undecided'],
      [['AUS', 'CAN'], 'support'],
    ]);
  });
});
