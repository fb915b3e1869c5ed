import { dayOf, isInstrument, type TreatyAct } from './entry-into-force.js';

/** When a treaty is open; null where nobody knows. Calendar days at the depositary. */
export interface SigningWindow {
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

export type ReportedAct = Pick<TreatyAct, 'kind' | 'doneOn' | 'knownOn' | 'confirmed'>;
type Dated = Pick<ReportedAct, 'kind' | 'doneOn' | 'knownOn'>;

/** Why an act cannot have happened as it is reported. */
export interface ActProblem {
  readonly field: 'kind' | 'doneOn';
  /** What is wrong and how to put it right. */
  readonly message: string;
  /** True when it collides with what is recorded already, rather than being impossible by itself. */
  readonly conflict: boolean;
}

/**
 * What is wrong with a report about one delegation; undefined when it can be true.
 * @param others what else is recorded of that delegation, without what was taken back
 * @param today calendar date at the depositary
 */
export function actProblem(
  act: ReportedAct,
  others: readonly Dated[],
  window: SigningWindow,
  today: string,
): ActProblem | undefined {
  return impossibleDay(act, window, today) ?? missingDay(act) ?? collision(act, others);
}

const wrong = (field: ActProblem['field'], message: string): ActProblem => ({
  field,
  message,
  conflict: false,
});
const taken = (message: string): ActProblem => ({ field: 'kind', message, conflict: true });

function impossibleDay(act: ReportedAct, window: SigningWindow, today: string): ActProblem | undefined {
  const { opensOn, closesOn } = window;
  const { kind, doneOn } = act;
  if (doneOn !== null && doneOn > today) {
    return wrong('doneOn', 'This day lies ahead. Record an act when it has happened.');
  }
  if (opensOn !== null && dayOf(act) < opensOn) {
    const field = doneOn === null ? 'kind' : 'doneOn';
    return wrong(field, `The treaty opens on ${opensOn}: nobody can sign or join it before that day.`);
  }
  if (kind === 'signature' && doneOn !== null && closesOn !== null && doneOn > closesOn) {
    return wrong('doneOn', `Signature closed on ${closesOn}. Correct the day, or record an accession.`);
  }
  return undefined;
}

/** Entry into force is counted from these days. */
function missingDay({ kind, doneOn, confirmed }: ReportedAct): ActProblem | undefined {
  if (kind === 'signature' || doneOn !== null || !confirmed) return undefined;
  return wrong('doneOn', 'Give the day of what is confirmed: entry into force is counted from it.');
}

function collision(act: ReportedAct, others: readonly Dated[]): ActProblem | undefined {
  const { kind } = act;
  if (others.some((other) => other.kind === kind)) {
    return taken(`A ${kind} of this delegation is recorded already. Change that one, or undo it first.`);
  }
  if (kind === 'signature') return undefined;
  const instrument = others.find((other) => isInstrument(other.kind));
  if (kind === 'withdrawal' && !instrument) {
    return wrong(
      'kind',
      'This delegation has no instrument that it could withdraw. Record the instrument first.',
    );
  }
  if (inTurns([...others, act])) return undefined;
  const withdrawal = others.find((other) => other.kind === 'withdrawal');
  if (instrument && !withdrawal && kind !== 'withdrawal') {
    return taken(
      `This delegation has an instrument already (${instrument.kind}). Change that one, or undo it first.`,
    );
  }
  return wrong('doneOn', `A withdrawal comes after the instrument that it takes back: ${daysOf(others)}.`);
}

/**
 * Why an act cannot be taken back while later ones stand; undefined when it can.
 * @param others what else is recorded of that delegation, without what was taken back
 */
export function undoProblem(act: Dated, others: readonly Dated[]): string | undefined {
  if (act.kind === 'signature' || inTurns(others)) return undefined;
  if (act.kind !== 'withdrawal') return 'A withdrawal of this instrument is recorded. Undo that one first.';
  const since = others
    .filter(({ kind }) => isInstrument(kind))
    .sort(byDay)
    .at(-1);
  return since && `This delegation has joined again since (${daysOf([since])}). Undo that first.`;
}

/** A delegation deposits, withdraws, deposits again; never twice the same after another. */
function inTurns(acts: readonly Dated[]): boolean {
  const turns = acts
    .filter((act) => act.kind !== 'signature')
    .sort(byDay)
    .map(({ kind }) => isInstrument(kind));
  return turns.every((bound, index) => bound === (index % 2 === 0));
}

/** On one day the deposit comes first. */
function byDay(a: Dated, b: Dated): number {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return Number(isInstrument(b.kind)) - Number(isInstrument(a.kind));
}

const daysOf = (acts: readonly Dated[]) =>
  acts
    .filter((act) => act.kind !== 'signature')
    .map((act) => `${act.kind} on ${dayOf(act)}`)
    .join(', ');
