import type { StatedPositions } from './dry-run-wide.js';
import type { Findings } from './findings.js';
import { LONG_HEADERS, type LongField, longFields } from './long-form.js';
import { longValues, type ValueLimits } from './long-values.js';
import type { SheetAsk, SheetChoices } from './mapping.js';
import { askIndex, type AskIndex, looseKey } from './match-header.js';
import type { SheetPosition } from './report.js';
import {
  cellProblem,
  columnName,
  columnProblem,
  isFilled,
  quoted,
  rowProblem,
  type SheetRow,
} from './sheet.js';
import type { StateReader } from './state-cells.js';
import { type OwnWords, ownWords, readStance } from './stance-words.js';

interface LongContext extends ValueLimits {
  readonly asks: readonly SheetAsk[];
}

/** Reads a sheet that has one row per position, as the long export writes it. */
export function readLong(
  header: SheetRow,
  body: readonly SheetRow[],
  context: LongContext,
  choices: SheetChoices,
  states: StateReader,
  findings: Findings,
): StatedPositions {
  const places = placesOf(header, findings);
  const reader = new LongReader(places, context, ownWords(choices.words ?? {}), states, findings);
  for (const row of body) reader.read(row);
  const stateAt = places.get('delegationCode') ?? places.get('delegation');
  return {
    columns: [],
    stateColumn: stateAt === undefined ? null : columnName(stateAt),
    positions: reader.positions,
    emptyCells: reader.emptyCells,
  };
}

/** Where each field stands; a field with two columns is an error that names both. */
function placesOf(header: SheetRow, findings: Findings): ReadonlyMap<LongField, number> {
  const places = new Map<LongField, number>();
  longFields(header).forEach((field, at) => {
    const column = columnName(at);
    if (field === undefined) {
      if (!isFilled(header.texts[at])) return;
      findings.warn(
        columnProblem(column, `Column ${column}, ${quoted(header.texts[at])}, is not read.`, header.row),
      );
      return;
    }
    const first = places.get(field);
    if (first === undefined) places.set(field, at);
    else {
      const message = `Columns ${columnName(first)} and ${column} are both “${LONG_HEADERS[field]}”. Remove one of them.`;
      findings.error(columnProblem(column, message, header.row));
    }
  });
  return places;
}

class LongReader {
  readonly positions: Omit<SheetPosition, 'change'>[] = [];
  emptyCells = 0;
  readonly #asks: AskIndex;

  constructor(
    readonly places: ReadonlyMap<LongField, number>,
    readonly context: LongContext,
    readonly own: OwnWords,
    readonly states: StateReader,
    readonly findings: Findings,
  ) {
    this.#asks = askIndex(context.asks);
  }

  read(row: SheetRow): void {
    const cell = (field: LongField) => row.texts[this.places.get(field) ?? -1] ?? '';
    const wrong = (field: LongField, message: string) => this.#wrong(row, field, message);
    const delegationCode = this.#delegation(row, cell);
    const askId = this.#ask(row, cell);
    const values = longValues(cell, this.context, wrong);
    const text = cell('stance');
    const column = columnName(this.places.get('stance')!);
    const stance = readStance(text, this.own);
    if (stance.kind === 'empty') this.emptyCells += 1;
    else if (stance.kind === 'unknown') this.findings.unknownWord(row.row, column, stance.word, text);
    else if (delegationCode !== undefined && askId !== undefined) {
      this.positions.push({
        ...{ row: row.row, column, delegationCode, askId, text, stance: stance.stance },
        ...values,
        confidence: values.confidence ?? stance.confidence,
        confidenceStated: values.confidence !== null || stance.confidenceStated,
        said: values.said ?? stance.said,
        note: values.note ?? stance.note,
      });
    }
  }

  #wrong(row: SheetRow, field: LongField, message: string): void {
    const at = this.places.get(field);
    if (at === undefined) {
      this.findings.error(rowProblem(row.row, `Row ${row.row}, ${LONG_HEADERS[field]}: ${message}`));
      return;
    }
    const column = columnName(at);
    const said = quoted(row.texts[at] ?? '');
    this.findings.error(cellProblem(row.row, column, `${column}${row.row} says ${said}. ${message}`));
  }

  #delegation(row: SheetRow, cell: (field: LongField) => string): string | undefined {
    const field = isFilled(cell('delegationCode')) ? 'delegationCode' : 'delegation';
    const at = this.places.get(field);
    if (at !== undefined && isFilled(cell(field))) {
      return this.findings.state(row.row, columnName(at), cell(field), this.states)?.code;
    }
    this.findings.error(rowProblem(row.row, `Row ${row.row} names no state. Name one, or remove the row.`));
    return undefined;
  }

  /** By key, which is unique; by title where the key is missing. */
  #ask(row: SheetRow, cell: (field: LongField) => string): string | undefined {
    const field = isFilled(cell('askKey')) ? 'askKey' : 'ask';
    const index = field === 'askKey' ? this.#asks.byKey : this.#asks.byTitle;
    const found = index.get(looseKey(cell(field))) ?? [];
    if (found.length === 1) return found[0]!.id;
    const message =
      found.length === 0 ? 'is no ask of this campaign' : 'is the title of several asks; give the key';
    const at = this.places.get(field);
    if (at === undefined || !isFilled(cell(field))) {
      this.findings.error(rowProblem(row.row, `Row ${row.row} names no ask. Name one, or remove the row.`));
    } else {
      this.findings.error(cellProblem(row.row, columnName(at), `${quoted(cell(field))} ${message}.`));
    }
    return undefined;
  }
}
