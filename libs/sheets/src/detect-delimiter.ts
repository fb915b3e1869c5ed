export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_RECORDS = 50;
const SAMPLE_LETTERS = 200_000;

/** A first line such as `sep=;`, by which spreadsheet programs let a file name its delimiter. */
const SEPARATOR_LINE = /^"?sep=([,;\t])"?(?:\r\n|\r|\n)/i;

/** The delimiter that a file names itself, and the text after that line. */
export function namedDelimiter(text: string): { delimiter: Delimiter; rest: string } | undefined {
  const found = SEPARATOR_LINE.exec(text);
  return found ? { delimiter: found[1] as Delimiter, rest: text.slice(found[0].length) } : undefined;
}

/**
 * The delimiter that occurs equally often in most records outside quotes; of two such, the one that occurs more
 * often. A sheet of one column has none, and a comma is as good as another.
 */
export function detectDelimiter(text: string): Delimiter {
  const records = countsByRecord(text);
  let best: { delimiter: Delimiter; share: number; usual: number } | undefined;
  DELIMITERS.forEach((delimiter, index) => {
    const { usual, share } = mode(records.map((counts) => counts[index]!));
    if (usual === 0) return;
    if (!best || share > best.share || (share === best.share && usual > best.usual)) {
      best = { delimiter, share, usual };
    }
  });
  return best?.delimiter ?? ',';
}

/** For each of the first records, how often each delimiter stands outside quotes. */
function countsByRecord(text: string): number[][] {
  const records: number[][] = [];
  let counts = DELIMITERS.map(() => 0);
  let inQuotes = false;
  let filled = false;
  const end = Math.min(text.length, SAMPLE_LETTERS);
  for (let at = 0; at < end && records.length < SAMPLE_RECORDS; at += 1) {
    const letter = text[at]!;
    if (letter === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (letter === '\n' || letter === '\r')) {
      if (filled) records.push(counts);
      counts = DELIMITERS.map(() => 0);
      filled = false;
      continue;
    } else if (!inQuotes) {
      const index = DELIMITERS.indexOf(letter as Delimiter);
      if (index >= 0) counts[index]! += 1;
    }
    filled = true;
  }
  if (filled && records.length < SAMPLE_RECORDS) records.push(counts);
  return records;
}

/** The most frequent number (of equals, the first to occur) and the share of numbers that agree with it. */
function mode(numbers: readonly number[]): { usual: number; share: number } {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  let usual = 0;
  let most = 0;
  for (const [number, count] of times) {
    if (count > most) [usual, most] = [number, count];
  }
  return { usual, share: numbers.length === 0 ? 0 : most / numbers.length };
}
