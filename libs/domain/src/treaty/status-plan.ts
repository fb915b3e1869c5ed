import type { ProblemParams } from '../errors.js';
import type { TreatyActionKind } from '../vocabulary.js';
import { actProblem, type SigningWindow } from './acts.js';
import { actsOfEarlierBonds, standTogether } from './bonds.js';
import { isInstrument, isSignature } from './entry-into-force.js';
import { matchRecorded } from './status-match.js';

/** An act that is recorded. */
export interface RecordedAct {
  readonly id: string;
  readonly delegationCode: string;
  readonly kind: TreatyActionKind;
  readonly doneOn: string | null;
  readonly knownOn: string;
  readonly confirmed: boolean;
  readonly effectiveOn: string | null;
  readonly source: string;
  readonly note: string;
  readonly declaration: string;
}

/** An act as a row of a status table tells it. What the table says nothing about is left out. */
export interface TableAct extends Partial<
  Pick<RecordedAct, 'confirmed' | 'effectiveOn' | 'source' | 'note' | 'declaration'>
> {
  readonly kind: TreatyActionKind;
  readonly doneOn: string | null;
}

export interface TableRow {
  readonly line: number;
  readonly code: string;
  readonly organisation: boolean;
  readonly acts: readonly TableAct[];
  /** Something in the row could not be read, so that what is missing in it says nothing. */
  readonly incomplete: boolean;
}

/** What an applied table would have recorded of an act. */
export type PlannedAct = Omit<RecordedAct, 'id'>;

export interface PlanItem {
  readonly line: number;
  readonly state: 'new' | 'same' | 'changed' | 'refused';
  readonly act: PlannedAct;
  /** What is recorded now, where it is the same or is replaced. */
  readonly before: RecordedAct | null;
  readonly why: { readonly code: string; readonly params: ProblemParams } | null;
}

export interface TablePlan {
  readonly items: readonly PlanItem[];
  /** Recorded, and not in the table although it has a column for it. */
  readonly gone: readonly RecordedAct[];
}

export interface PlanContext {
  readonly recorded: readonly RecordedAct[];
  readonly window: SigningWindow;
  /** Calendar date at the depositary. */
  readonly today: string;
  /** For acts of which the table says neither. */
  readonly confirmed: boolean;
  readonly source: string;
  /** Which kinds of acts the table has a column for. */
  readonly covers: (kind: TreatyActionKind) => boolean;
}

/** What a table would change: each act once, held against what is recorded and against the rules of any report. */
export function planTable(rows: readonly TableRow[], context: PlanContext): TablePlan {
  const byCode = new Map<string, RecordedAct[]>();
  for (const act of context.recorded)
    byCode.set(act.delegationCode, [...(byCode.get(act.delegationCode) ?? []), act]);
  const together = new Map<string, TableRow[]>();
  for (const row of rows) together.set(row.code, [...(together.get(row.code) ?? []), row]);
  const items = [...together].flatMap(([code, ofParty]) =>
    planParty(ofParty, byCode.get(code) ?? [], context),
  );
  const remaining = new Set(items.flatMap(({ before }) => (before ? [before.id] : [])));
  const unsure = unsureOf(rows, items, context);
  const earlier = new Set([...byCode].flatMap(([code, recorded]) => earlierThan(code, recorded, items)));
  const gone = context.recorded.filter(
    ({ id, kind, delegationCode }) =>
      !remaining.has(id) && !earlier.has(id) && context.covers(kind) && !unsure.has(delegationCode),
  );
  return { items: items.toSorted((a, b) => a.line - b.line), gone };
}

/** Ids of what is recorded of bonds before the last: a table tells of that alone, and says nothing of how often a party came back. */
function earlierThan(code: string, recorded: readonly RecordedAct[], items: readonly PlanItem[]): string[] {
  const said = items.flatMap(({ act, state, before }) =>
    act.delegationCode === code && state !== 'refused' && !before ? [act] : [],
  );
  const earlier = new Set<PlannedAct>(actsOfEarlierBonds<PlannedAct>([...recorded, ...said]));
  return recorded.filter((act) => earlier.has(act)).map(({ id }) => id);
}

/** Codes of whom the table may miss an act for another reason than that there is none. */
function unsureOf(
  rows: readonly TableRow[],
  items: readonly PlanItem[],
  { covers, recorded }: PlanContext,
): Set<string> {
  const codes = (acts: readonly { readonly delegationCode: string }[]) =>
    acts.map(({ delegationCode }) => delegationCode);
  const acts = items.map(({ act }) => act);
  const bound = new Set(codes(acts.filter(({ kind }) => isInstrument(kind))));
  return new Set([
    ...rows.filter(({ incomplete }) => incomplete).map(({ code }) => code),
    ...codes(items.filter(({ state }) => state === 'refused').map(({ act }) => act)),
    // Where letters tell what a date is, a withdrawal stands in the place of the instrument that it ended.
    ...codes(acts.filter(({ kind }) => kind === 'withdrawal')).filter((code) => !bound.has(code)),
    // Whoever has withdrawn leaves a table that has no column for it: what it had done stands with its withdrawal.
    ...(covers('withdrawal') ? [] : codes(recorded.filter(({ kind }) => kind === 'withdrawal'))),
  ]);
}

interface Entry {
  readonly row: TableRow;
  readonly act: TableAct;
  before: RecordedAct | null;
}
type Valid = Pick<RecordedAct, 'kind' | 'doneOn' | 'knownOn' | 'effectiveOn'>;

function planParty(
  rows: readonly TableRow[],
  recorded: readonly RecordedAct[],
  context: PlanContext,
): PlanItem[] {
  const entry = inOrder(rows.flatMap((row) => row.acts.map((act): Entry => ({ row, act, before: null }))));
  matchRecorded(entry, recorded);
  const replaced = new Set(entry.flatMap(({ before }) => (before ? [before.id] : [])));
  const { items, valid } = judgeAll(
    entry,
    recorded.filter(({ id }) => !replaced.has(id)),
    context,
  );
  // What was refused would have come between what stands: then each act has to fit to what is recorded by itself.
  return standTogether(valid) || !standTogether(recorded) ? items : judgeAll(entry, recorded, context).items;
}

/** @param recorded what stays, whatever the table says */
function judgeAll(entry: readonly Entry[], recorded: readonly RecordedAct[], context: PlanContext) {
  let valid: readonly Valid[] = recorded;
  const items = entry.map((one, at) => {
    const others = valid.filter((act) => act !== one.before);
    const item = judge(one, entry.slice(0, at), entry, others, context);
    const stays = item.state === 'refused' ? one.before : item.act;
    valid = stays ? [...others, stays] : others;
    return item;
  });
  return { items, valid };
}

/** By day, a signature first and on one day the deposit before its withdrawal: each act is held against what came before it. */
const inOrder = (entry: readonly Entry[]) =>
  entry.toSorted(
    (a, b) =>
      compare(a.act.doneOn ?? '', b.act.doneOn ?? '') ||
      Number(isSignature(b.act.kind)) - Number(isSignature(a.act.kind)) ||
      Number(a.act.kind === 'withdrawal') - Number(b.act.kind === 'withdrawal'),
  );
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function judge(
  entry: Entry,
  earlier: readonly Entry[],
  all: readonly Entry[],
  valid: readonly Valid[],
  context: PlanContext,
): PlanItem {
  const { row, before } = entry;
  const act = planned(entry, context);
  const item = (state: PlanItem['state'], why: PlanItem['why'] = null): PlanItem => {
    return { line: row.line, state, act, before, why };
  };
  if (earlier.some((one) => isTwice(one.act, act)))
    return item('refused', { code: 'statusTable.why.twice', params: {} });
  if (before && isSame(entry.act, act, before)) return item('same');
  const why = laterSignature(act, all) ?? impossible(act, row, valid, context);
  return why ? item('refused', why) : item(before ? 'changed' : 'new');
}

/** Named twice: nobody does the same on one day again, or signs again. */
const isTwice = (one: TableAct, act: PlannedAct): boolean =>
  one.kind === act.kind && (one.doneOn === act.doneOn || act.kind === 'signature');

function planned({ row, act, before }: Entry, { today, confirmed, source }: PlanContext): PlannedAct {
  return {
    delegationCode: row.code,
    ...{ kind: act.kind, doneOn: act.doneOn, knownOn: before?.knownOn ?? today },
    confirmed: act.confirmed ?? confirmed,
    source: act.source ?? source,
    ...{ effectiveOn: null, note: '', declaration: '', ...recordedOf(before), ...saidOf(act) },
  };
}

/** What the table says nothing about stays as it is recorded. */
function recordedOf(before: RecordedAct | null) {
  return before && { effectiveOn: before.effectiveOn, note: before.note, declaration: before.declaration };
}

function saidOf({ effectiveOn, note, declaration }: TableAct) {
  return {
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    ...(note === undefined ? {} : { note }),
    ...(declaration === undefined ? {} : { declaration }),
  };
}

/** Where it can be looked up is compared only where the table says so of each act. */
function isSame(entry: TableAct, act: PlannedAct, before: RecordedAct): boolean {
  const compared = ['kind', 'doneOn', 'confirmed', 'effectiveOn', 'note', 'declaration'] as const;
  return (
    compared.every((name) => act[name] === before[name]) &&
    (entry.source === undefined || entry.source === before.source)
  );
}

/** What has to be signed first, dated before the signature: one of the days was mistyped. */
function laterSignature({ kind, doneOn }: PlannedAct, all: readonly Entry[]): PlanItem['why'] {
  if (kind !== 'ratification' && kind !== 'acceptance' && kind !== 'approval') return null;
  const signedOn = all.find(({ act }) => act.kind === 'signature')?.act.doneOn ?? null;
  if (signedOn === null || doneOn === null || signedOn <= doneOn) return null;
  return { code: 'statusTable.why.beforeSignature', params: { signedOn } };
}

function impossible(
  act: PlannedAct,
  { organisation }: TableRow,
  valid: readonly Valid[],
  { window, today }: PlanContext,
): PlanItem['why'] {
  const problem = actProblem({ ...act, organisation }, valid, window, today);
  return problem ? { code: `treaty.${problem.code}`, params: problem.params } : null;
}
