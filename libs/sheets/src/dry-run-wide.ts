import type { Findings } from './findings.js';
import type { SheetAsk, SheetChoices } from './mapping.js';
import { type ColumnMatch, matchColumns } from './match-columns.js';
import type { SheetPosition } from './report.js';
import {
  choiceProblem,
  columnIndex,
  isFilled,
  MAX_NOTE_LETTERS,
  rowProblem,
  type SheetRow,
} from './sheet.js';
import type { StateReader } from './state-cells.js';
import { type CellReading, ownWords, readStance } from './stance-words.js';

/** What a form of sheet states, before it is compared with what stands. */
export interface StatedPositions {
  readonly columns: readonly ColumnMatch[];
  readonly stateColumn: string | null;
  readonly positions: readonly Omit<SheetPosition, 'change'>[];
  readonly emptyCells: number;
}

interface PlacedColumn {
  readonly at: number;
  readonly match: ColumnMatch;
}

/** Reads a sheet whose rows are states and whose columns are asks. */
export function readWide(
  header: SheetRow,
  body: readonly SheetRow[],
  asks: readonly SheetAsk[],
  choices: SheetChoices,
  states: StateReader,
  findings: Findings,
): StatedPositions {
  const { columns, errors } = matchColumns(header, body, asks, choices, states);
  findings.error(...errors);
  const placed = columns.map((match) => ({ match, at: columnIndex(match.column)! }));
  const stateColumn = placed.find(({ match }) => match.role === 'state');
  const asked = placed.filter(({ match }) => match.role === 'ask');
  const notes = placed.filter(({ match }) => match.role === 'note');
  if (!stateColumn) {
    findings.error(choiceProblem('stateColumn', 'noColumnOfStates'));
    return { columns, stateColumn: null, positions: [], emptyCells: 0 };
  }
  if (asked.length === 0) {
    findings.error(choiceProblem('columns', 'noColumnOfAsks'));
  }
  const reader = new WideReader(choices, findings);
  for (const row of body) {
    const text = row.texts[stateColumn.at];
    if (!isFilled(text)) {
      if (asked.some(({ at }) => isFilled(row.texts[at]))) {
        findings.error(rowProblem(row.row, 'rowNamesNoState'));
      }
      continue;
    }
    const state = findings.state(row.row, stateColumn.match.column, text, states);
    if (state) reader.read(row, state.code, asked, shortNote(row, noteOf(row, notes), findings));
  }
  const { positions, emptyCells } = reader;
  return { columns, stateColumn: stateColumn.match.column, positions, emptyCells };
}

/** The remarks of a row, each behind its header if there are several. */
function noteOf(row: SheetRow, notes: readonly PlacedColumn[]): string | null {
  const filled = notes.filter(({ at }) => isFilled(row.texts[at]));
  const texts = filled.map(({ at, match }) => {
    const text = row.texts[at]!.trim();
    return filled.length > 1 && match.header !== '' ? `${match.header}: ${text}` : text;
  });
  return texts.length === 0 ? null : texts.join('\n');
}

function shortNote(row: SheetRow, note: string | null, findings: Findings): string | null {
  if (note === null || note.length <= MAX_NOTE_LETTERS) return note;
  findings.error(rowProblem(row.row, 'remarksTooLong', { most: MAX_NOTE_LETTERS }));
  return null;
}

class WideReader {
  readonly positions: Omit<SheetPosition, 'change'>[] = [];
  emptyCells = 0;
  /** Sheets repeat a few words thousands of times. */
  readonly #readings = new Map<string, CellReading>();
  readonly #own;

  constructor(
    choices: SheetChoices,
    readonly findings: Findings,
  ) {
    this.#own = ownWords(choices.words ?? {});
  }

  read(row: SheetRow, delegationCode: string, asked: readonly PlacedColumn[], rowNote: string | null): void {
    for (const { at, match } of asked) {
      const text = row.texts[at] ?? '';
      const reading = this.#stance(text);
      if (reading.kind === 'empty') {
        this.emptyCells += 1;
      } else if (reading.kind === 'unknown') {
        this.findings.unknownWord(row.row, match.column, reading.word, text);
      } else {
        this.positions.push(stated(row.row, match, delegationCode, text, reading, rowNote));
      }
    }
  }

  #stance(text: string): CellReading {
    const known = this.#readings.get(text);
    if (known) return known;
    const reading = readStance(text, this.#own);
    this.#readings.set(text, reading);
    return reading;
  }
}

/** One literal with every field: thousands of these are made, and copies of parts would cost more than reading. */
function stated(
  row: number,
  match: ColumnMatch,
  delegationCode: string,
  text: string,
  reading: Extract<CellReading, { kind: 'position' }>,
  rowNote: string | null,
): Omit<SheetPosition, 'change'> {
  const note =
    reading.note !== null && rowNote !== null ? `${reading.note}\n${rowNote}` : (reading.note ?? rowNote);
  return {
    row,
    column: match.column,
    delegationCode,
    askId: match.askId!,
    stance: reading.stance,
    confidence: reading.confidence,
    confidenceStated: reading.confidenceStated,
    said: reading.said,
    text,
    note,
    // What only the long form says.
    grade: null,
    source: null,
    tier: null,
    occurredAt: null,
    zone: null,
    textVersion: null,
    voice: null,
  };
}
