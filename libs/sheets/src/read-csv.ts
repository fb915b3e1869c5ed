import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import { type Delimiter, detectDelimiter, namedDelimiter } from './detect-delimiter.js';
import { unguardFormula } from '#libs/domain';
import {
  columnName,
  fileProblem,
  grouped,
  isFilled,
  MAX_SHEET_COLUMNS,
  MAX_SHEET_ROWS,
  rowProblem,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';

/** Longer records are no sheet of ours: 200 cells of 5,000 letters. Mostly a quote that was never closed. */
const MAX_RECORD_LETTERS = 1_000_000;

export interface CsvSheet {
  readonly rows: readonly SheetRow[];
  readonly delimiter: Delimiter;
  readonly errors: readonly SheetProblem[];
}

/** Thrown out of the parser to end it early; never leaves this file. */
class Refused extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem.message);
  }
}

/** Reads comma-, semicolon- or tab-separated text by RFC 4180. With an error there are no rows. */
export function readCsv(text: string): CsvSheet {
  const named = namedDelimiter(text);
  const body = named?.rest ?? text;
  const delimiter = named?.delimiter ?? detectDelimiter(body);
  const reader = new RecordReader();
  try {
    parse(body, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: MAX_RECORD_LETTERS,
      on_record: (record: string[], context: InfoRecord) => reader.take(record, context),
    });
    return { rows: reader.rows, delimiter, errors: [] };
  } catch (error) {
    return { rows: [], delimiter, errors: [asProblem(error, reader.lastRow + 1)] };
  }
}

class RecordReader {
  readonly rows: SheetRow[] = [];
  lastRow = 0;

  /** Keeps filled records itself and gives the parser none to keep. */
  take(record: string[], context: InfoRecord): undefined {
    this.lastRow = context.records;
    const length = record.findLastIndex(isFilled) + 1;
    if (length === 0) return undefined;
    if (length > MAX_SHEET_COLUMNS) {
      throw new Refused(
        rowProblem(
          context.records,
          `Row ${context.records} reaches column ${columnName(length - 1)}; a sheet may have ${MAX_SHEET_COLUMNS} columns at most. Split it.`,
        ),
      );
    }
    if (this.rows.length === MAX_SHEET_ROWS) {
      throw new Refused(
        fileProblem(
          `The sheet has more than ${grouped(MAX_SHEET_ROWS)} filled rows, which is the limit. Split it.`,
        ),
      );
    }
    this.rows.push({ row: context.records, texts: record.slice(0, length).map(unguardFormula) });
    return undefined;
  }
}

function asProblem(error: unknown, row: number): SheetProblem {
  if (error instanceof Refused) return error.problem;
  if (!(error instanceof CsvError)) throw error;
  const column = typeof error['column'] === 'number' ? columnName(error['column']) : null;
  const at = { row, column, field: column === null ? `rows.${row}` : `cells.${column}${row}` };
  const cell = column === null ? `in row ${row}` : `in ${column}${row}`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return {
      ...at,
      message: `The quote that opens ${cell} is never closed. Put a " at the end of the cell.`,
    };
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const message = `Row ${row} is longer than a million characters. Look for a quote that is never closed.`;
    return { ...at, message };
  }
  return {
    ...at,
    message: `There is a stray quote ${cell}. Put the whole cell in quotes and write each quote inside it twice.`,
  };
}
