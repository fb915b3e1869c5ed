import type { RoomCapacity, Tier } from '#libs/domain';
import { DelegationNames, type OtherDelegation } from '#libs/reference';
import { BadCells } from './bad-cells.js';
import { readLong } from './dry-run-long.js';
import { readWide, type StatedPositions } from './dry-run-wide.js';
import { findHeaderRow } from './find-header-row.js';
import { Findings } from './findings.js';
import { chosenFields, isLongForm } from './long-form.js';
import { choiceProblems, choicesOf, misfits, type SheetAsk, type SheetChoices } from './mapping.js';
import type { ReadSheet } from './read-sheet.js';
import type { CurrentCell, DryRun, SheetPosition } from './report.js';
import type { SheetForm } from './sheet-form.js';
import {
  choiceProblem,
  clipped,
  columnIndex,
  columnProblem,
  fileProblem,
  isFilled,
  type SheetRow,
} from './sheet.js';
import { summaryOf, tellOlder, totalsOf, withChanges, withoutRepeats } from './repeats-and-changes.js';
import { StateReader } from './state-cells.js';
import { isTakenOut, statedChanges } from './stated-changes.js';
import { looksTurned, TurnedSheet } from './transposed-sheet.js';

/** What the sheet is held against: everything as the importing person sees it. */
export interface DryRunContext {
  readonly asks: readonly SheetAsk[];
  readonly current: readonly CurrentCell[];
  /** In which capacity each delegation sits in the room, by code; others are errors. Left out: all states are there. */
  readonly room?: Readonly<Record<string, RoomCapacity>>;
  /** Whom the campaign knows beside the states. */
  readonly others?: readonly OtherDelegation[];
  /** Names of drafts as the export writes them; others are errors. Left out: not checked. */
  readonly textVersions?: readonly string[];
  /** With whom the importing person may share; others are errors. Left out: with all. */
  readonly tiers?: readonly Tier[];
  /** Nothing was said after this instant. Left out: not checked. */
  readonly latest?: Date;
  /** IANA time zone of where that was said of which the sheet does not say it. */
  readonly zone?: string;
  /** When that was said of which the sheet does not say it; left out, it is neither older nor newer than what stands. */
  readonly occurredAt?: Date;
  /** With whom that is shared of which the sheet does not say it. Left out: not compared. */
  readonly tier?: Tier;
  /** Who brings it, and for which organisation. */
  readonly authorId?: string;
  readonly organisationId?: string;
}

const NOTHING: StatedPositions = {
  ...{ columns: [], stateColumn: null, shared: [], positions: [], emptyCells: 0 },
};

/**
 * Works out what an import would write, and everything that stands in its way, without writing anything. The same
 * sheet, choices and context always give the same answer; an import runs it again and writes its positions that
 * are `new` or `changed`, if there is no error.
 */
export function dryRun(sheet: ReadSheet, choices: SheetChoices, context: DryRunContext): DryRun {
  const { form } = choices;
  const known = new DelegationNames(context.others);
  const isTurned = form === undefined ? looksTurned(sheet.rows, known) : form === 'turned';
  const current = choicesOf(choices, isTurned);
  if (!isTurned) return runUpright(sheet, current, context, known);
  const turned = new TurnedSheet(sheet);
  return turned.report(runUpright(turned.sheet, turned.choices(current), context, known));
}

function runUpright(
  sheet: ReadSheet,
  choices: SheetChoices,
  context: DryRunContext,
  known: DelegationNames,
): DryRun {
  const findings = new Findings(new BadCells(sheet.errors, sheet.rows), known, context.room);
  findings.error(...findings.bad.ofFile);
  findings.warn(...sheet.warnings);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.texts.length), 0);
  const wrong = choiceProblems(choices, {
    ...{ asks: context.asks, columns: width, known },
    rows: new Set(sheet.rows.map((row) => row.row)),
  });
  findings.error(...wrong);
  if (sheet.rows.length === 0 || wrong.length > 0) {
    findings.error(...findings.bad.placed);
    return report(null, null, NOTHING, sheet, choices, context, findings);
  }
  const states = new StateReader(choices.states, known);
  const { header, body } = headed(sheet.rows, choices, context.asks, states, findings);
  if (body.length === 0) findings.error(fileProblem('headerAlone'));
  const found = isLongForm(header, chosenFields(choices)) ? 'long' : 'wide';
  const form = choices.form === 'long' || choices.form === 'wide' ? choices.form : found;
  const fitting = withoutMisfits(choices, form, header.row, findings);
  const stated =
    form === 'long'
      ? readLong(header, body, { ...context, date1904: sheet.date1904 }, fitting, states, findings)
      : readWide(header, body, context.asks, fitting, states, findings);
  return report(form, header.row, stated, sheet, fitting, context, findings);
}

/** What was decided of columns while the sheet was read in another form stays decided, and is not used. */
function withoutMisfits(
  choices: SheetChoices,
  form: SheetForm,
  row: number,
  findings: Findings,
): SheetChoices {
  const unused = new Set(misfits(choices, form));
  if (unused.size === 0) return choices;
  findings.warn(...[...unused].map((column) => columnProblem(column, row, 'choiceOtherForm')));
  const columns = Object.entries(choices.columns ?? {}).filter(([column]) => !unused.has(column));
  return { ...choices, columns: Object.fromEntries(columns) };
}

interface HeadedRows {
  readonly header: SheetRow;
  readonly body: readonly SheetRow[];
}

/** A sheet without headings has empty ones, in a row 0. */
function headed(
  rows: readonly SheetRow[],
  choices: SheetChoices,
  asks: readonly SheetAsk[],
  states: StateReader,
  findings: Findings,
): HeadedRows {
  if (choices.headerRow === 0) return { header: { row: 0, texts: [] }, body: rows };
  const stateAt = columnIndex(choices.stateColumn ?? '');
  const chosenAt = rows.findIndex(({ row }) => row === choices.headerRow);
  const found =
    chosenAt < 0
      ? findHeaderRow(rows, asks, states, stateAt, chosenFields(choices))
      : { at: chosenAt, namesState: false };
  const header = rows[found.at]!;
  tellSkipped(rows.slice(0, found.at), header.row, findings);
  if (found.namesState) {
    const text = clipped(header.texts.filter(isFilled).join(', '));
    findings.error(choiceProblem('headerRow', 'headerIsState', { row: String(header.row), text }));
  }
  return { header, body: rows.slice(found.at + 1) };
}

function tellSkipped(rows: readonly SheetRow[], header: number, findings: Findings): void {
  if (rows.length === 0) return;
  findings.warn(fileProblem('aboveHeader', { row: String(header) }));
}

function report(
  form: SheetForm | null,
  headerRow: number | null,
  stated: StatedPositions,
  { rows }: ReadSheet,
  choices: SheetChoices,
  context: DryRunContext,
  findings: Findings,
): DryRun {
  const takenOut = stated.positions.filter((one) => isTakenOut(choices, one));
  const wanted = stated.positions.filter((one) => !isTakenOut(choices, one));
  const isClean = ({ row, column }: Placed) => !findings.touches(row, [column, ...stated.shared]);
  const once = withoutRepeats(wanted, isClean, context, findings);
  const compared = withChanges(once, context.current, form ?? 'wide', context, findings);
  const positions = compared.filter(isClean);
  leaveOut(
    compared.filter((one) => !isClean(one)),
    stated.stateColumn,
    rows,
    findings,
  );
  tellOlder(positions, context.current, context.occurredAt, findings);
  findings.conclude();
  return {
    form,
    headerRow,
    stateColumn: stated.stateColumn,
    columns: stated.columns,
    positions,
    emptyCells: stated.emptyCells,
    changes: statedChanges(positions, takenOut, context.current, context.occurredAt),
    undated: positions.filter(({ occurredAt }) => occurredAt === null).length,
    unplaced: positions.filter(({ occurredAt, zone }) => occurredAt !== null && zone === null).length,
    ignoredRows: findings.ignoredRows,
    leftOut: findings.leftOut,
    dateOrder: stated.dateOrder ?? null,
    errors: findings.errors,
    errorCount: findings.errorCount,
    warnings: findings.warnings,
    warningCount: findings.warningCount,
    unknownStates: findings.unknownStates,
    ambiguousStates: findings.ambiguousStates,
    unknownWords: findings.unknownWords,
    understoodWords: stated.words?.understood ?? [],
    summary: summaryOf(positions),
    totals: totalsOf(positions),
  };
}

type Placed = Pick<SheetPosition, 'row' | 'column'>;

/** Positions with an error at any cell that they are made of. */
function leaveOut(
  positions: readonly Placed[],
  stateColumn: string | null,
  rows: readonly SheetRow[],
  findings: Findings,
): void {
  if (positions.length === 0) return;
  const at = columnIndex(stateColumn ?? 'A')!;
  const names = new Map(rows.map(({ row, texts }) => [row, texts[at] ?? '']));
  for (const { row, column } of positions) {
    findings.leaveOut(row, names.get(row) ?? '', [columnIndex(column)!]);
  }
}
