export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_RECORDS = 50;
const SAMPLE_LETTERS = 200_000;

/** A first line such as `sep=;`, by which spreadsheet programs let a file name its delimiter. */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?(?:\r\n|\r|\n)/i;

/** The delimiter that a file names itself, and the text after that line. */
export function namedDelimiter(text: string): { delimiter: Delimiter; rest: string } | undefined {
  const found = SEPARATOR_LINE.exec(text);
  return found ? { delimiter: found[1] as Delimiter, rest: text.slice(found[0].length) } : undefined;
}

/**
 * The delimiter that occurs equally often in most records outside quotes; of two such, the one that occurs more
 * often. One with a space behind it is mostly part of a text, as in `search, seizure and interception`, so it counts
 * less. A sheet of one column has none, and a comma is as good as another.
 */
export function detectDelimiter(text: string): Delimiter {
  const records = countsByRecord(text);
  let best: { delimiter: Delimiter; score: number; usual: number } | undefined;
  DELIMITERS.forEach((delimiter, index) => {
    for (const [spaced, bonus] of [
      [false, UNSPACED_BONUS],
      [true, 0],
    ] as const) {
      const { usual, share } = mode(
        records.map((counts) => counts[index]!.unspaced + (spaced ? counts[index]!.spaced : 0)),
      );
      const score = share + bonus;
      if (usual === 0) continue;
      if (!best || score > best.score || (score === best.score && usual > best.usual)) {
        best = { delimiter, score, usual };
      }
    }
  });
  return best?.delimiter ?? ',';
}

/** Outweighs a title or another line or two that have another number of them. */
const UNSPACED_BONUS = 0.15;

interface Counts {
  unspaced: number;
  /** With a space behind. */
  spaced: number;
}

const noCounts = (): Counts[] => DELIMITERS.map(() => ({ unspaced: 0, spaced: 0 }));

/** For each of the first records, how often each delimiter stands outside quotes. */
function countsByRecord(text: string): Counts[][] {
  const sample = new Sample();
  const end = Math.min(text.length, SAMPLE_LETTERS);
  for (let at = 0; at < end && sample.records.length < SAMPLE_RECORDS; at += 1) {
    sample.take(text[at]!, text[at + 1] === ' ');
  }
  sample.endRecord();
  return sample.records;
}

class Sample {
  readonly records: Counts[][] = [];
  #counts = noCounts();
  #filled = false;
  #inQuotes = false;
  /** Of a cell, where a quote opens; in the midst of one it opens nothing. */
  #atStart = true;

  take(letter: string, spaceFollows: boolean): void {
    if (!this.#inQuotes && (letter === '\n' || letter === '\r')) {
      this.endRecord();
      return;
    }
    this.#filled = true;
    if (letter === '"') this.#takeQuote();
    else if (!this.#inQuotes) this.#takeOther(letter, spaceFollows);
  }

  endRecord(): void {
    if (this.#filled) this.records.push(this.#counts);
    this.#counts = noCounts();
    this.#filled = false;
    this.#atStart = true;
  }

  /** Two in a row, inside quotes, stand for one: the second opens again what the first has closed. */
  #takeQuote(): void {
    if (!this.#inQuotes && !this.#atStart) return;
    this.#inQuotes = !this.#inQuotes;
    this.#atStart = !this.#inQuotes;
  }

  #takeOther(letter: string, spaceFollows: boolean): void {
    const index = DELIMITERS.indexOf(letter as Delimiter);
    if (index >= 0) this.#counts[index]![spaceFollows ? 'spaced' : 'unspaced'] += 1;
    this.#atStart = index >= 0 || (this.#atStart && letter === ' ');
  }
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
