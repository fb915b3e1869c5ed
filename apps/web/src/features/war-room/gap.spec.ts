import { encodeCell, type MatrixCell } from '#libs/domain';
import type { AskCountDto, MatrixDto, MatrixRowDto } from '../../kernel/api/client.js';
import { leaningByAsk, splitOf, swingWithoutLead, thresholdAt } from './gap.js';

const cell = (stance: MatrixCell['stance'], stale: MatrixCell['stale'] = null): string =>
  encodeCell({ stance, confidence: 2, stale, voice: 'own', differs: false });
const row = (code: string, cells: string, more: Partial<MatrixRowDto> = {}): MatrixRowDto => {
  return {
    code,
    name: code,
    cells,
    ballots: '',
    groups: [],
    lead: null,
    votes: true,
    capacity: 'voting',
    ...more,
  };
};
const matrix = (rows: MatrixRowDto[]) => ({ asks: [{ id: 'a' }, { id: 'b' }], rows }) as MatrixDto;
const count = (yes: number, open: number, no: number, needed = 0) =>
  ({ ask: { id: 'a' }, tally: { yes, open, no, abstain: 0, absent: 0 }, needed }) as AskCountDto;
const lead = { organisation: 'FMA', organisationId: 'fma', user: null, userId: null };

describe('how far an ask is', () => {
  it('tells apart who is sure and who leans, without observers and without what is stale', () => {
    const leaning = leaningByAsk(
      matrix([
        row('AUS', cell('support') + cell('lean_support')),
        row('CAN', `${cell('lean_support')}..`),
        row('CHE', cell('lean_support', 'draft') + cell('lean_against')),
        row('VAT', cell('lean_support') + cell('lean_support'), { votes: false }),
      ]),
    );
    expect(leaning.get('a')).toEqual({ yes: 1, no: 0 });
    expect(leaning.get('b')).toEqual({ yes: 1, no: 1 });
    expect(splitOf(count(2, 1, 0), leaning.get('a'))).toEqual({
      yes: 1,
      leanYes: 1,
      open: 1,
      leanNo: 0,
      no: 0,
    });
  });

  it('adds up to the count also while the two answers differ', () => {
    const split = splitOf(count(1, 4, 0), { yes: 3, no: 2 });
    expect(split).toEqual({ yes: 0, leanYes: 1, open: 4, leanNo: 0, no: 0 });
  });

  it('shows where the yes must reach, and nowhere by consensus', () => {
    expect(thresholdAt(count(87, 62, 44, 88), 193)).toBeCloseTo(88 / 193);
    expect(thresholdAt(count(87, 62, 44, 0), 193)).toBeUndefined();
  });
});

it('counts who may be won over and has no lead', () => {
  const rows = [
    row('AUS', `${cell('undecided')}..`),
    row('CAN', `..${cell('lean_against')}`),
    row('CHE', `${cell('undecided')}..`, { lead }),
    row('NZL', `${cell('support')}..`),
    row('VAT', `${cell('undecided')}..`, { votes: false }),
  ];
  expect(swingWithoutLead(matrix(rows))).toBe(2);
  expect(swingWithoutLead(undefined)).toBe(0);
});
