import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import { unguardFormula } from '#libs/domain';
import { type Delimiter, detectDelimiter, namedDelimiter } from './detect-delimiter.js';
import { type BareQuote, repairQuotes } from './repair-quotes.js';
import {
  cellProblem,
  columnName,
  fileProblem,
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
  readonly warnings: readonly SheetProblem[];
}

/** Thrown out of the parser to end it early; never leaves this file. */
class Refused extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem.message);
  }
}

/**
 * Reads comma-, semicolon- or tab-separated text by RFC 4180, and a cell with quotes where they do not belong as it
 * stands. With an error there are no rows.
 */
export function readCsv(text: string): CsvSheet {
  const named = namedDelimiter(text);
  const body = named?.rest ?? text;
  const delimiter = named?.delimiter ?? detectDelimiter(body);
  const strict = parsed(body, delimiter);
  if (!strict.strayQuote) return { ...strict, delimiter, warnings: [] };
  const { text: repaired, bare } = repairQuotes(body, delimiter);
  return { ...parsed(repaired, delimiter), delimiter, warnings: bare.map(bareQuoteProblem) };
}

interface Parsed extends Pick<CsvSheet, 'rows' | 'errors'> {
  readonly strayQuote: boolean;
}

function parsed(text: string, delimiter: Delimiter): Parsed {
  const reader = new RecordReader();
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: MAX_RECORD_LETTERS,
      on_record: (record: string[], context: InfoRecord) => reader.take(record, context),
    });
    return { rows: reader.rows, errors: [], strayQuote: false };
  } catch (error) {
    const problem = asProblem(error, reader.lastRow + 1);
    return { rows: [], errors: [problem], strayQuote: !(error instanceof Refused) };
  }
}

function bareQuoteProblem({ row, column }: BareQuote): SheetProblem {
  return cellProblem(row, columnName(column), 'bareQuote');
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
        rowProblem(context.records, 'rowTooWide', {
          column: columnName(length - 1),
          most: MAX_SHEET_COLUMNS,
        }),
      );
    }
    if (this.rows.length === MAX_SHEET_ROWS) {
      throw new Refused(fileProblem('moreRows', { most: MAX_SHEET_ROWS }));
    }
    this.rows.push({ row: context.records, texts: record.slice(0, length).map(unguardFormula) });
    return undefined;
  }
}

function asProblem(error: unknown, row: number): SheetProblem {
  if (error instanceof Refused) return error.problem;
  if (!(error instanceof CsvError)) throw error;
  return rowProblem(row, 'rowTooLong');
}
