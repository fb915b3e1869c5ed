import { seenByAllWhoSee, STANCES, type Stance, type Tier, toLocalDate } from '#libs/domain';
import type { Findings } from './findings.js';
import type { AskSummary, Change, CurrentCell, SheetPosition } from './report.js';
import { countingByPair, momentOf, pairKey } from './said-before.js';
import type { SheetForm } from './sheet-form.js';
import { isMarkedAlone, isUndatedMark, OLDER_FINDINGS } from './older-marks.js';
import { cellProblem } from './sheet.js';

type Stated = Omit<SheetPosition, 'change'>;

/**
 * One position per delegation, ask and day: rows of several days are a history, of which the later counts. A state that
 * stands in two rows of one day with different stances is an error at both cells and gives none; with the same stance the
 * one without an error that was said last counts, of these the last row.
 * @param isClean whether there is no error at a position yet
 * @param otherwise when and where that was said of which the sheet does not say it
 */
export function withoutRepeats(
  positions: readonly Stated[],
  isClean: (position: Stated) => boolean,
  otherwise: SaidOtherwise,
  findings: Findings,
): Stated[] {
  // What has no moment of its own nor of its sheet comes before all others.
  const saidAt = (one: Stated) => momentOf(one, otherwise.occurredAt)?.getTime() ?? -Infinity;
  const groups = new Map<string, Stated[]>();
  for (const position of positions) {
    const key = `${pairKey(position)} ${dayOf(position, otherwise)}`;
    const group = groups.get(key);
    if (group) group.push(position);
    else groups.set(key, [position]);
  }
  const single: Stated[] = [];
  for (const group of groups.values()) {
    if (group.length === 1) single.push(group[0]!);
    else if (new Set(group.map((one) => one.stance)).size > 1) {
      contradictions(group, findings);
      // They touch an error now, and are left out by that.
      single.push(...group);
    } else {
      const clean = group.filter(isClean);
      const newest = clean.reduce<Stated | undefined>((before, one) => {
        return before && saidAt(before) > saidAt(one) ? before : one;
      }, undefined);
      if (newest) repeats(newest, clean, findings);
      single.push(...group.filter((one) => one === newest || !clean.includes(one)));
    }
  }
  return single;
}

/** When and where that was said of which the sheet does not say it. */
interface SaidOtherwise {
  readonly occurredAt?: Date;
  readonly zone?: string;
}

/** The day on the clocks of where it was said; empty while nobody has said when that was, which is asked first. */
function dayOf(one: Stated, otherwise: SaidOtherwise): string {
  const moment = momentOf(one, otherwise.occurredAt);
  return moment ? toLocalDate(moment, one.zone ?? otherwise.zone ?? 'UTC') : '';
}

function contradictions(group: readonly Stated[], findings: Findings): void {
  const cells = group.map((one) => `${one.column}${one.row}`);
  for (const { row, column, delegationCode } of group) {
    const others = cells.filter((cell) => cell !== `${column}${row}`).join(', ');
    findings.error(
      cellProblem(row, column, 'otherStance', { state: findings.nameOf(delegationCode), cells: others }),
    );
  }
}

function repeats(newest: Stated, group: readonly Stated[], findings: Findings): void {
  const place = `${newest.column}${newest.row}`;
  for (const one of group) {
    if (one === newest) continue;
    const { row, column, delegationCode } = one;
    findings.warn(cellProblem(row, column, 'sameStance', { state: findings.nameOf(delegationCode), place }));
  }
}

/**
 * Compares what the sheet states with what stands. Only what the sheet says is compared: a plain “yes” says nothing
 * of how sure anybody is, and remarks of a wide sheet are no position.
 */
export function withChanges(
  positions: readonly Stated[],
  current: readonly CurrentCell[],
  form: SheetForm,
  usual: UsualOfSheet,
  findings: Findings,
): SheetPosition[] {
  const byPair = new Map<string, CurrentCell[]>();
  for (const cell of current) {
    const cells = byPair.get(pairKey(cell));
    if (cells) cells.push(cell);
    else byPair.set(pairKey(cell), [cell]);
  }
  const compared = positions.map((position) => ({
    ...position,
    change: changeOf(position, byPair.get(pairKey(position)) ?? [], form, usual),
  }));
  for (const position of compared) {
    const { row, column, voice, change } = position;
    if (change === 'same') continue;
    if (voice === 'bloc') findings.error(cellProblem(row, column, 'statementOfGroup', { row: String(row) }));
    // Written today it would count as said today, of the draft of the day.
    if (isUndatedMark(position, usual))
      findings.error(cellProblem(row, column, OLDER_FINDINGS[position.older]));
  }
  return compared;
}

/** What a person said of the whole sheet. */
export interface UsualOfSheet {
  readonly tier?: Tier;
  readonly occurredAt?: Date;
  /** Nothing was said after this instant. */
  readonly latest?: Date;
  /** Who brings it, and for which organisation; left out: who said what stands. */
  readonly authorId?: string;
  readonly organisationId?: string;
}

/**
 * The same is what is the state's own word already, for everybody with whom the sheet would share it, and no older than the
 * sheet. All else is written: a word that is newer is evidence though it says the same.
 */
function changeOf(
  stated: Stated,
  cells: readonly CurrentCell[],
  form: SheetForm,
  usual: UsualOfSheet,
): Change {
  if (cells.length === 0) return 'new';
  const tier = stated.tier ?? usual.tier;
  const moment = momentOf(stated, usual.occurredAt);
  const agrees = (cell: CurrentCell) => !cellDiffers(stated, cell, form);
  // What the sheet itself calls older says nothing new where it stands, whenever it is brought and for whomever.
  if (isMarkedAlone(stated)) return cells.some(agrees) ? 'same' : 'changed';
  const { authorId = '', organisationId = '' } = usual;
  const isWide = (cell: CurrentCell) =>
    tier === undefined ||
    cell.tier === undefined ||
    seenByAllWhoSee(
      { authorId, organisationId, ...cell, tier: cell.tier },
      { authorId, organisationId, tier },
    );
  const isNewer = ({ occurredAt }: CurrentCell) => moment && occurredAt && occurredAt > moment;
  const isOlder = ({ occurredAt }: CurrentCell) => moment && occurredAt && occurredAt < moment;
  const covers = (cell: CurrentCell) =>
    (cell.voice !== 'bloc' || stated.voice === 'bloc') && isWide(cell) && !isOlder(cell) && agrees(cell);
  // For its author, and for those with whom the sheet would share it.
  const counting = cells.filter(({ stands = 'now' }) => stands === 'now');
  const shared = latest(cells.filter((cell) => cell.stands !== 'before' && isWide(cell)));
  const isKnown = [...counting, ...shared].every((cell) => agrees(cell) || isNewer(cell));
  return isKnown && cells.some(covers) ? 'same' : 'changed';
}

/** Those that were said last. */
function latest(cells: readonly CurrentCell[]): readonly CurrentCell[] {
  const last = Math.max(...cells.map(({ occurredAt }) => occurredAt?.getTime() ?? 0));
  return cells.filter(({ occurredAt }) => (occurredAt?.getTime() ?? 0) === last);
}

function cellDiffers(stated: Stated, current: CurrentCell, form: SheetForm): boolean {
  return (
    stated.stance !== current.stance ||
    (stated.confidenceStated && stated.confidence !== current.confidence) ||
    differs(stated.said, current.said) ||
    (form === 'long' && detailsDiffer(stated, current))
  );
}

function detailsDiffer(stated: Stated, current: CurrentCell): boolean {
  const instant = stated.occurredAt === null ? null : new Date(stated.occurredAt).getTime();
  return (
    differs(stated.note, current.note) ||
    differs(stated.grade, current.grade) ||
    differs(stated.source, current.source) ||
    differs(stated.tier, current.tier) ||
    differs(instant, current.occurredAt?.getTime()) ||
    differs(stated.zone, current.zone) ||
    differs(stated.textVersion, current.textVersion)
  );
}

/** Says once how many of the changes will not count, because what stands was said later. */
export function tellOlder(
  positions: readonly SheetPosition[],
  current: readonly CurrentCell[],
  otherwise: Date | undefined,
  findings: Findings,
): void {
  const byPair = countingByPair(current);
  const older = positions.filter((position) => {
    const said = momentOf(position, otherwise);
    const stands = byPair.get(pairKey(position))?.occurredAt;
    return position.change === 'changed' && said && stands && said < stands;
  });
  const [first] = older;
  if (!first) return;
  findings.warn(cellProblem(first.row, first.column, 'older', { count: older.length }));
}

/** Null is what the sheet does not say, undefined what the caller does not compare. */
function differs(said: string | number | null, current: string | number | null | undefined): boolean {
  return said !== null && current !== undefined && said !== current;
}

type Counting = { askId: string; stances: Record<Stance, number> } & Record<Change, number>;

/** How many stances of each kind the sheet states on each ask, in the order in which the asks first occur. */
export function summaryOf(positions: readonly SheetPosition[]): AskSummary[] {
  const summaries = new Map<string, Counting>();
  for (const { askId, stance, change } of positions) {
    const summary: Counting = summaries.get(askId) ?? {
      askId,
      stances: noStances(),
      new: 0,
      changed: 0,
      same: 0,
    };
    summaries.set(askId, summary);
    summary.stances[stance] += 1;
    summary[change] += 1;
  }
  return [...summaries.values()];
}

function noStances(): Record<Stance, number> {
  return Object.fromEntries(STANCES.map((stance) => [stance, 0])) as Record<Stance, number>;
}

export function totalsOf(
  positions: readonly SheetPosition[],
): { positions: number } & Record<Change, number> {
  const totals = { positions: positions.length, new: 0, changed: 0, same: 0 };
  for (const { change } of positions) totals[change] += 1;
  return totals;
}
