import { describe, expect, it } from '@jest/globals';
import {
  planTable,
  type PlanContext,
  type RecordedAct,
  type TableAct,
  type TableRow,
} from './status-plan.js';

const recorded = (
  kind: RecordedAct['kind'],
  doneOn: string | null,
  effectiveOn: string | null = null,
): RecordedAct => ({
  ...{ id: `${kind} ${doneOn}`, delegationCode: 'USA', kind, doneOn, knownOn: '2020-01-01', confirmed: true },
  ...{ effectiveOn, source: 'A copy', note: '', declaration: '' },
});
const row = (...acts: TableAct[]): TableRow => ({
  ...{ line: 2, code: 'USA', organisation: false, acts, incomplete: false },
});
const plan = (held: readonly RecordedAct[], rows: readonly TableRow[], more: Partial<PlanContext> = {}) => {
  const { items, gone } = planTable(rows, {
    ...{ recorded: held, window: { adoptedOn: '2015-12-12', opensOn: '2016-04-22', closesOn: '2017-04-21' } },
    ...{ today: '2026-11-22', confirmed: true, source: 'The depositary', covers: () => true, ...more },
  });
  return {
    items: items.map(({ state, act, before, why }) =>
      [state, `${act.kind} ${act.doneOn}`, before?.id, why?.code].filter((one) => one !== undefined),
    ),
    gone: gone.map(({ id }) => id),
  };
};

const SIGNED = recorded('signature', '2016-04-22');
const ACCEPTED = recorded('acceptance', '2016-09-03');
const LEFT = recorded('withdrawal', '2019-11-04', '2020-11-04');
const BACK = recorded('acceptance', '2021-01-20');
const signed: TableAct = { kind: 'signature', doneOn: '2016-04-22' };
const accepted: TableAct = { kind: 'acceptance', doneOn: '2016-09-03' };
const left: TableAct = { kind: 'withdrawal', doneOn: '2019-11-04', effectiveOn: '2020-11-04' };
const back: TableAct = { kind: 'acceptance', doneOn: '2021-01-20' };
const leftAgain: TableAct = { kind: 'withdrawal', doneOn: '2025-01-27' };

describe('a status table of the Paris Agreement', () => {
  it('that shows the latest acceptance alone adds it to the bond that has ended, and takes nothing of that back', () => {
    expect(plan([SIGNED, ACCEPTED, LEFT], [row(signed, back)])).toEqual({
      items: [
        ['same', 'signature 2016-04-22', SIGNED.id],
        ['new', 'acceptance 2021-01-20'],
      ],
      gone: [],
    });
  });

  it('changes nothing where both bonds are recorded', () => {
    expect(plan([SIGNED, ACCEPTED, LEFT, BACK], [row(signed, back)])).toEqual({
      items: [
        ['same', 'signature 2016-04-22', SIGNED.id],
        ['same', 'acceptance 2021-01-20', BACK.id],
      ],
      gone: [],
    });
  });

  it('with a note of the second withdrawal ends the second bond', () => {
    expect(plan([SIGNED, ACCEPTED, LEFT, BACK], [row(signed, back, leftAgain)]).items.at(-1)).toEqual([
      'new',
      'withdrawal 2025-01-27',
    ]);
  });

  it('with the first withdrawal beside the second acceptance corrects no earlier acceptance', () => {
    expect(plan([ACCEPTED], [row(back, left)])).toEqual({
      items: [
        ['new', 'withdrawal 2019-11-04'],
        ['new', 'acceptance 2021-01-20'],
      ],
      gone: [],
    });
  });

  it('corrects each bond by its own line', () => {
    const rows = [
      row({ ...accepted, doneOn: '2016-09-04' }, left),
      row({ kind: 'accession', doneOn: '2021-01-21' }),
    ];
    expect(plan([ACCEPTED, LEFT, BACK], rows).items).toEqual([
      ['changed', 'acceptance 2016-09-04', ACCEPTED.id],
      ['same', 'withdrawal 2019-11-04', LEFT.id],
      ['changed', 'accession 2021-01-21', BACK.id],
    ]);
    const late = [row(accepted, { ...left, doneOn: '2019-11-05' }, back)];
    expect(plan([ACCEPTED, LEFT, BACK], late).items[1]).toEqual([
      'changed',
      'withdrawal 2019-11-05',
      LEFT.id,
    ]);
  });

  it('brings an earlier bond before one that is recorded, as one', () => {
    expect(plan([BACK], [row(accepted, left), row(back)]).items).toEqual([
      ['new', 'acceptance 2016-09-03'],
      ['new', 'withdrawal 2019-11-04'],
      ['same', 'acceptance 2021-01-20', BACK.id],
    ]);
  });

  it('brings no earlier instrument whose withdrawal is refused', () => {
    const early = { ...left, effectiveOn: '2019-01-01' };
    expect(plan([BACK], [row(accepted, early), row(back)]).items).toEqual([
      ['refused', 'acceptance 2016-09-03', 'treaty.joinedLater'],
      ['refused', 'withdrawal 2019-11-04', 'treaty.effectBefore'],
      ['same', 'acceptance 2021-01-20', BACK.id],
    ]);
  });

  it('names nothing twice within one bond, nor before a withdrawal takes effect', () => {
    expect(plan([], [row(accepted), row(accepted)]).items[1]).toEqual([
      ...['refused', 'acceptance 2016-09-03', 'statusTable.why.twice'],
    ]);
    expect(plan([], [row(accepted), row(back)]).items[1]).toEqual([
      ...['refused', 'acceptance 2021-01-20', 'treaty.hasInstrument'],
    ]);
    expect(plan([ACCEPTED, LEFT], [row({ ...back, doneOn: '2020-10-01' })]).items).toEqual([
      ['refused', 'acceptance 2020-10-01', 'treaty.stillBound'],
    ]);
  });

  it('that has the party no more takes back what binds it, and leaves what had ended', () => {
    expect(plan([SIGNED, ACCEPTED, LEFT, BACK], []).gone).toEqual([SIGNED.id, BACK.id]);
    expect(plan([SIGNED, ACCEPTED, LEFT], []).gone).toEqual([SIGNED.id, ACCEPTED.id, LEFT.id]);
  });
});
