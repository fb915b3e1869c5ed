import type { StatedPositions } from './dry-run-wide.js';
import type { Findings } from './findings.js';
import { LONG_HEADERS, type LongField, longFields } from './long-form.js';
import { longValues, type ValueLimits, type WrongValue } from './long-values.js';
import type { SheetAsk, SheetChoices } from './mapping.js';
import { askIndex, type AskIndex, looseKey } from './match-header.js';
import type { SheetPosition } from './report.js';
import {
  cellProblem,
  clipped,
  columnName,
  columnProblem,
  isFilled,
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
      findings.warn(columnProblem(column, header.row, 'columnNotRead', { text: clipped(header.texts[at]) }));
      return;
    }
    const first = places.get(field);
    if (first === undefined) places.set(field, at);
    else {
      const both = { first: columnName(first), header: LONG_HEADERS[field] };
      findings.error(columnProblem(column, header.row, 'sameHeader', both));
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
    const wrong: WrongValue = (field, code, params) => {
      const value = { text: clipped(cell(field)), ...params };
      this.findings.error(cellProblem(row.row, columnName(this.places.get(field)!), code, value));
    };
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

  #delegation(row: SheetRow, cell: (field: LongField) => string): string | undefined {
    const field = isFilled(cell('delegationCode')) ? 'delegationCode' : 'delegation';
    const at = this.places.get(field);
    if (at !== undefined && isFilled(cell(field))) {
      return this.findings.state(row.row, columnName(at), cell(field), this.states)?.code;
    }
    this.findings.error(rowProblem(row.row, 'longRowNamesNoState'));
    return undefined;
  }

  /** By key, which is unique; by title where the key is missing. */
  #ask(row: SheetRow, cell: (field: LongField) => string): string | undefined {
    const field = isFilled(cell('askKey')) ? 'askKey' : 'ask';
    const index = field === 'askKey' ? this.#asks.byKey : this.#asks.byTitle;
    const found = index.get(looseKey(cell(field))) ?? [];
    if (found.length === 1) return found[0]!.id;
    const at = this.places.get(field);
    if (at === undefined || !isFilled(cell(field))) {
      this.findings.error(rowProblem(row.row, 'rowNamesNoAsk'));
    } else {
      const code = found.length === 0 ? 'noSuchAsk' : 'severalAsks';
      this.findings.error(cellProblem(row.row, columnName(at), code, { text: clipped(cell(field)) }));
    }
    return undefined;
  }
}
