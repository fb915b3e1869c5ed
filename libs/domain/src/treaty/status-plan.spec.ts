import { describe, expect, it } from '@jest/globals';
import { isInstrument } from './entry-into-force.js';
import {
  planTable,
  type PlanContext,
  type RecordedAct,
  type TableAct,
  type TableRow,
} from './status-plan.js';

const recorded = (delegationCode: string, kind: RecordedAct['kind'], doneOn: string | null): RecordedAct => ({
  ...{
    id: `${delegationCode} ${kind}`,
    delegationCode,
    kind,
    doneOn,
    knownOn: '2025-10-26',
    confirmed: true,
  },
  ...{ effectiveOn: null, source: 'A copy', note: 'At the opening', declaration: '' },
});
const row = (line: number, code: string, ...acts: TableAct[]): TableRow => ({
  ...{ line, code, organisation: code === 'EUE', acts, incomplete: false },
});
const plan = (rows: readonly TableRow[], more: Partial<PlanContext> = {}) =>
  planTable(rows, {
    ...{ recorded: [], window: { adoptedOn: '2024-12-24', opensOn: '2025-10-25', closesOn: '2026-12-31' } },
    ...{ today: '2026-11-22', confirmed: true, source: 'The depositary', covers: () => true, ...more },
  });
const states = (rows: readonly TableRow[], more: Partial<PlanContext> = {}) =>
  plan(rows, more).items.map(({ line, state, act, why }) => [
    line,
    state,
    act.kind,
    ...(why ? [why.code] : []),
  ]);

const SIGNED: TableAct = { kind: 'signature', doneOn: '2025-10-25' };

describe('the plan of a status table', () => {
  it('tells what is new, the same, changed, and in the table no more', () => {
    const held = [
      recorded('FJI', 'signature', '2025-10-25'),
      recorded('VNM', 'signature', null),
      recorded('QAT', 'accession', '2026-01-05'),
      recorded('MLI', 'signature', '2025-10-25'),
    ];
    const rows = [
      row(2, 'FJI', SIGNED, { kind: 'ratification', doneOn: '2026-02-01' }),
      row(3, 'VNM', SIGNED),
      row(4, 'QAT', { kind: 'ratification', doneOn: '2026-01-05' }),
    ];
    const { items, gone } = plan(rows, { recorded: held });
    expect(items.map(({ state, before }) => [state, before?.id])).toEqual([
      ['same', 'FJI signature'],
      ['new', undefined],
      ['changed', 'VNM signature'],
      ['changed', 'QAT accession'],
    ]);
    expect(items[2]?.act).toMatchObject({
      doneOn: '2025-10-25',
      source: 'The depositary',
      note: 'At the opening',
    });
    expect(gone.map(({ id }) => id)).toEqual(['MLI signature']);
  });

  it('calls no instrument gone in whose place its withdrawal stands', () => {
    const held = [recorded('FJI', 'accession', '2025-10-25'), recorded('FJI', 'signature', '2025-10-25')];
    const { items, gone } = plan([row(2, 'FJI', { kind: 'withdrawal', doneOn: '2026-02-01' })], {
      recorded: held,
    });
    expect([items[0]?.state, gone]).toEqual(['new', []]);
  });

  it('calls nothing gone of which the table has no column, or whose row could not be read', () => {
    const held = [recorded('FJI', 'signature', null), recorded('MLI', 'ratification', '2026-02-01')];
    expect(plan([], { recorded: held, covers: isInstrument }).gone.map(({ id }) => id)).toEqual([
      'MLI ratification',
    ]);
    expect(plan([{ ...row(2, 'FJI'), incomplete: true }], { recorded: held }).gone).toHaveLength(1);
  });

  it.each([
    ['before the text was adopted', { kind: 'signature', doneOn: '2024-12-23' }, 'treaty.beforeAdoption'],
    ['before it opened', { kind: 'accession', doneOn: '2025-10-24' }, 'treaty.beforeOpening'],
    ['after today', { kind: 'accession', doneOn: '2026-11-23' }, 'treaty.dayAhead'],
    ['of organisations', { kind: 'formal_confirmation', doneOn: '2026-01-01' }, 'treaty.organisationsOnly'],
  ] as const)('refuses an act %s', (_, act, code) => {
    expect(states([row(7, 'FJI', act)])).toEqual([[7, 'refused', act.kind, code]]);
  });

  it('refuses a ratification that is dated before the signature, and takes the signature', () => {
    expect(
      states([
        row(2, 'FJI', { ...SIGNED, doneOn: '2026-05-01' }, { kind: 'ratification', doneOn: '2026-01-05' }),
      ]),
    ).toEqual([
      [2, 'refused', 'ratification', 'statusTable.why.beforeSignature'],
      [2, 'new', 'signature'],
    ]);
  });

  it('takes a party that came back, whichever row tells of it', () => {
    const acts: TableAct[] = [
      { kind: 'ratification', doneOn: '2026-01-01' },
      { kind: 'withdrawal', doneOn: '2026-03-01' },
    ];
    const rows = [row(2, 'FJI', ...acts), row(3, 'FJI', { kind: 'accession', doneOn: '2026-05-01' })];
    expect(states(rows).map(([, state]) => state)).toEqual(['new', 'new', 'new']);
    expect(states([row(2, 'FJI', SIGNED), row(3, 'FJI', SIGNED)])).toEqual([
      [2, 'new', 'signature'],
      [3, 'refused', 'signature', 'statusTable.why.twice'],
    ]);
  });

  it('keeps what is recorded where the table’s correction of it is refused', () => {
    const held = [recorded('FJI', 'ratification', '2026-01-05')];
    const { items, gone } = plan([row(2, 'FJI', { kind: 'ratification', doneOn: '2024-01-01' })], {
      recorded: held,
    });
    expect([items[0]?.state, gone]).toEqual(['refused', []]);
  });
});
