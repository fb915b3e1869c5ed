import { describe, expect, it } from '@jest/globals';
import { actProblem, type ReportedAct } from './acts.js';
import { undoProblem } from './bonds.js';
import type { TreatyActionKind } from '../vocabulary.js';

const window = { opensOn: '2025-10-25', closesOn: '2026-12-31' };
const today = '2027-03-01';
const act = (
  kind: TreatyActionKind,
  doneOn: string | null,
  confirmed = true,
  organisation = false,
): ReportedAct => ({
  organisation,
  kind,
  doneOn,
  knownOn: today,
  confirmed,
});
const problem = (one: ReportedAct, others: ReportedAct[] = []) => actProblem(one, others, window, today);

describe('a report about the treaty', () => {
  it.each([
    ['a signature on the first day', act('signature', '2025-10-25'), []],
    ['a signature on the last day', act('signature', '2026-12-31'), []],
    ['a signature of an unknown day', act('signature', null), []],
    ['an accession after signature has closed', act('accession', '2027-02-01'), []],
    ['a definitive signature', act('definitive_signature', '2026-02-01'), []],
    [
      'a definitive signature after a simple one',
      act('definitive_signature', '2026-02-01'),
      [act('signature', '2026-01-01')],
    ],
    ['a succession', act('succession', '2026-02-01'), []],
    ['a formal confirmation of an organisation', act('formal_confirmation', '2026-02-01', true, true), []],
    ['hearsay of a ratification without its day', act('ratification', null, false), []],
    [
      'a withdrawal on the day of the deposit',
      act('withdrawal', '2026-05-01'),
      [act('approval', '2026-05-01')],
    ],
    [
      'an accession after a withdrawal',
      act('accession', '2026-06-01'),
      [act('ratification', '2026-02-01'), act('withdrawal', '2026-05-01'), act('signature', '2025-10-25')],
    ],
  ])('can be %s', (_, one, others) => {
    expect(problem(one, others)).toBeUndefined();
  });

  it.each([
    ['a day ahead', act('signature', '2027-03-02'), [], 'doneOn', 'dayAhead', {}, false],
    [
      'an instrument before the treaty opens',
      act('ratification', '2025-10-24'),
      [],
      'doneOn',
      'beforeOpening',
      { opensOn: '2025-10-25' },
      false,
    ],
    [
      'a signature after it has closed',
      act('signature', '2027-01-01'),
      [],
      'doneOn',
      'signatureClosed',
      { closesOn: '2026-12-31' },
      false,
    ],
    [
      'a confirmed instrument without its day',
      act('acceptance', null),
      [],
      'doneOn',
      'dayMissing',
      {},
      false,
    ],
    [
      'a definitive signature after signature has closed',
      act('definitive_signature', '2027-01-01'),
      [],
      'doneOn',
      'signatureClosed',
      { closesOn: '2026-12-31' },
      false,
    ],
    [
      'a formal confirmation of a state',
      act('formal_confirmation', '2026-02-01'),
      [],
      'kind',
      'organisationsOnly',
      {},
      false,
    ],
    [
      'a succession of an organisation',
      act('succession', '2026-02-01', true, true),
      [],
      'kind',
      'statesOnly',
      {},
      false,
    ],
    [
      'a signature that waits after one that binds',
      act('signature', '2026-02-02'),
      [act('definitive_signature', '2026-02-01')],
      'kind',
      'recordedAlready',
      { act: 'definitive_signature' },
      true,
    ],
    [
      'a second signature',
      act('signature', null),
      [act('signature', null)],
      'kind',
      'recordedAlready',
      { act: 'signature' },
      true,
    ],
    [
      'a second instrument of another kind',
      act('acceptance', '2026-05-01'),
      [act('ratification', '2026-02-01')],
      'kind',
      'hasInstrument',
      { act: 'ratification', doneOn: '2026-02-01' },
      true,
    ],
    [
      'a withdrawal without an instrument',
      act('withdrawal', '2026-05-01'),
      [act('signature', '2025-10-25')],
      'kind',
      'nothingToWithdraw',
      {},
      false,
    ],
    [
      'a withdrawal before its instrument',
      act('withdrawal', '2026-01-31'),
      [act('ratification', '2026-02-01')],
      'doneOn',
      'withdrawalOrder',
      { act: 'ratification', doneOn: '2026-02-01' },
      false,
    ],
    [
      'an accession while the ratification still stood',
      act('accession', '2026-04-01'),
      [act('ratification', '2026-02-01'), act('withdrawal', '2026-05-01')],
      'doneOn',
      'withdrawalFirst',
      { act: 'ratification', doneOn: '2026-02-01', withdrawnOn: '2026-05-01' },
      false,
    ],
  ])('cannot be %s', (_, one, others, field, code, params, conflict) => {
    expect(problem(one, others)).toEqual({ field, code, params, conflict });
  });

  it('cannot be there at all before the treaty opens', () => {
    const early = { ...act('signature', null), knownOn: '2024-08-05' };
    expect(actProblem(early, [], window, '2024-08-05')).toMatchObject({ field: 'kind' });
    expect(actProblem(early, [], { opensOn: null, closesOn: null }, '2024-08-05')).toBeUndefined();
  });
});

describe('taking an act back', () => {
  const signature = act('signature', '2025-10-25');
  const ratification = act('ratification', '2026-02-01');
  const withdrawal = act('withdrawal', '2026-05-01');
  const accession = act('accession', '2026-06-01');

  it('takes the last step first', () => {
    expect(undoProblem(accession, [signature, ratification, withdrawal])).toBeUndefined();
    expect(undoProblem(withdrawal, [signature, ratification])).toBeUndefined();
    expect(undoProblem(ratification, [signature])).toBeUndefined();
    expect(undoProblem(signature, [ratification])).toBeUndefined();
  });

  it('leaves no withdrawal without its instrument, and no two instruments in a row', () => {
    expect(undoProblem(ratification, [withdrawal])).toEqual({ code: 'withdrawnSince', params: {} });
    expect(undoProblem(ratification, [accession, withdrawal])).toMatchObject({ code: 'withdrawnSince' });
    expect(undoProblem(withdrawal, [accession, ratification])).toEqual({
      code: 'joinedSince',
      params: { act: 'accession', doneOn: '2026-06-01' },
    });
  });
});
