import type { HandoverActDto, HandoverShiftDto } from '../../kernel/api/client.js';
import { linesOf, summaryOf } from './lines.js';

const clocks = (instant: string) => ({ instant }) as HandoverActDto['recordedAt'];
const shift = (code: string, to: HandoverShiftDto['to']): HandoverShiftDto => {
  return { delegations: [code], from: null, to, cause: 'said', corrected: null, direction: 'none' };
};
const act = (id: string, shifts: HandoverShiftDto[], more: Partial<HandoverActDto> = {}): HandoverActDto => ({
  kind: 'position',
  id,
  title: null,
  cause: 'said',
  voice: 'own',
  said: 'publicly',
  grade: 'machine_transcript',
  occurredAt: null,
  organisation: 'FMA',
  why: 'Prefers the draft.',
  authorId: 'daniel',
  author: 'Daniel Reyes',
  recordedAt: clocks('2024-08-05T14:15:00.000Z'),
  shifts,
  ...more,
});

describe('what happened on an ask', () => {
  it('is one line where one person entered many with one note', () => {
    const lines = linesOf({
      acts: [
        act('1', [shift('AUS', 'support')]),
        act('2', [shift('CAN', 'support')]),
        act('3', [shift('EGY', 'oppose')]),
      ],
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.shifts.map(({ delegations, to }) => [delegations, to])).toEqual([
      [['AUS', 'CAN'], 'support'],
      [['EGY'], 'oppose'],
    ]);
  });

  it('is told apart by who entered it, when, and with what note', () => {
    const lines = linesOf({
      acts: [
        act('1', [shift('AUS', 'support')]),
        act('2', [shift('CAN', 'support')], { authorId: 'ploy' }),
        act('3', [shift('CHE', 'support')], { why: 'Another note.' }),
        act('4', [shift('NZL', 'support')], { recordedAt: clocks('2024-08-05T15:00:00.000Z') }),
      ],
    });
    expect(lines.map(({ shifts }) => shifts[0]?.delegations)).toEqual([['AUS'], ['CAN'], ['CHE'], ['NZL']]);
  });

  it('keeps statements apart, and changes nothing in the answer of the api', () => {
    const acts = [
      act('1', [shift('AUS', 'support')], { kind: 'statement' }),
      act('2', [shift('CAN', 'support')], { kind: 'statement' }),
      act('3', [shift('CHE', 'support')]),
      act('4', [shift('NZL', 'support')]),
    ];
    const before = JSON.stringify(acts);
    expect(linesOf({ acts })).toHaveLength(3);
    expect(JSON.stringify(acts)).toBe(before);
  });
});

it('counts of a night those that were heard, not those of which a record was put right', () => {
  const nothing = { count: 0, items: [] };
  const corrected: HandoverShiftDto = { ...shift('TON', 'support'), cause: 'corrected', corrected: 'oppose' };
  const handover = {
    asks: [{ acts: [act('1', [shift('AUS', 'support')]), act('2', [corrected])] }],
    ...{ statements: [], interactions: nothing, deadlines: [], texts: [] },
    tasks: { opened: nothing, closed: nothing, due: nothing },
  } as unknown as Parameters<typeof summaryOf>[0];
  expect(summaryOf(handover)).toContainEqual(['delegations', 1]);
  expect(
    linesOf({ acts: [act('1', [shift('AUS', 'support')]), act('2', [corrected])] })[0]?.shifts,
  ).toHaveLength(2);
});
