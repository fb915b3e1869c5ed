import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import { unguardFormula } from '#libs/domain';
import { countStates } from './count-states.js';
import { type Delimiter, DELIMITERS, detectDelimiter, namedDelimiter } from './detect-delimiter.js';
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
 * Reads comma-, semicolon-, tab- or bar-separated text by RFC 4180, and a cell with quotes where they do not belong as it
 * stands. With an error there are no rows.
 * @param chosen what a person says the delimiter is
 */
export function readCsv(text: string, chosen?: Delimiter): CsvSheet {
  const named = namedDelimiter(text);
  const body = named?.rest ?? text;
  const delimiter = chosen ?? named?.delimiter ?? delimiterOf(body);
  return { ...read(body, delimiter), delimiter };
}

function read(text: string, delimiter: Delimiter): Omit<CsvSheet, 'delimiter'> {
  const strict = parsed(text, delimiter);
  if (!strict.strayQuote) return { ...strict, warnings: [] };
  const { text: repaired, bare } = repairQuotes(text, delimiter);
  return { ...parsed(repaired, delimiter), warnings: bare.map(bareQuoteProblem) };
}

const SAMPLE_LETTERS = 20_000;

/**
 * The delimiter by which a column names most states; where several do alike, or none does, the one that occurs most evenly.
 */
function delimiterOf(text: string): Delimiter {
  const likely = detectDelimiter(text);
  const end = text.length <= SAMPLE_LETTERS ? text.length : text.lastIndexOf('\n', SAMPLE_LETTERS) + 1;
  const sample = text.slice(0, end);
  const counted = DELIMITERS.filter((delimiter) => sample.includes(delimiter)).map((delimiter) => {
    const { inColumn, inRow } = countStates(read(sample, delimiter).rows);
    return { delimiter, inColumn, inRow };
  });
  for (const by of ['inColumn', 'inRow'] as const) {
    const most = Math.max(...counted.map((one) => one[by]));
    const best = counted.filter((one) => one[by] === most).map(({ delimiter }) => delimiter);
    if (most > 1) return best.includes(likely) ? likely : best[0]!;
  }
  return likely;
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

function bareQuoteProblem({ row, column, begins }: BareQuote): SheetProblem {
  return cellProblem(row, columnName(column), begins ? 'bareQuote' : 'quoteInside');
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
