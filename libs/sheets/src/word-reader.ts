import type { Confidence } from '#libs/domain';
import type { WordMeaning } from './stance-table.js';
import { type CellReading, ownWords, type OwnWords, readStance } from './stance-words.js';
import { isFilled } from './sheet.js';
import { speaksInSigns, wordKey } from './word-key.js';

/** A word that was read, with what it was taken for, the first cells that say it and how many do. */
export interface UnderstoodWord {
  readonly word: string;
  readonly meaning: WordMeaning;
  /** As the word itself states it; null where it says nothing of it. */
  readonly confidence: Confidence | null;
  /** A person said what it means. */
  readonly decided: boolean;
  readonly count: number;
  readonly cells: readonly string[];
}

const MAX_CELLS_OF_WORD = 10;

type Counted = Omit<UnderstoodWord, 'count' | 'cells'> & { count: number; cells: string[] };

interface KnownText {
  readonly word: string;
  readonly reading: CellReading;
}

/** Reads the cells that state positions, and remembers what each word was taken for. */
export class WordReader {
  /** Sheets repeat a few words thousands of times. */
  readonly #texts = new Map<string, KnownText>();
  readonly #words = new Map<string, Counted>();
  /** What a person said that words mean. */
  readonly own: OwnWords;
  readonly #signs: boolean;

  /**
   * @param words what a person said that words mean
   * @param texts of all cells that are going to be read: whether a dash is a minus shows in the others
   */
  constructor(words: Readonly<Record<string, WordMeaning>>, texts: Iterable<string>) {
    this.own = ownWords(words);
    this.#signs = speaksInSigns([...new Set(texts)].filter(isFilled).map(wordKey));
  }

  /** @param cell its place, e.g. `B7` */
  read(cell: string, text: string): CellReading {
    const { word, reading } = this.#known(text);
    return this.count(cell, word, reading);
  }

  /** Remembers what another reader took a word for. */
  count(cell: string, word: string, reading: CellReading): CellReading {
    if (word !== '' && reading.kind !== 'unknown') this.#count(cell, word, reading);
    return reading;
  }

  #known(text: string): KnownText {
    const known = this.#texts.get(text);
    if (known) return known;
    const read = { word: wordKey(text), reading: readStance(text, this.own, this.#signs) };
    this.#texts.set(text, read);
    return read;
  }

  #count(cell: string, word: string, reading: Exclude<CellReading, { kind: 'unknown' }>): void {
    const counted = this.#words.get(word) ?? this.#first(word, reading);
    this.#words.set(word, counted);
    counted.count += 1;
    if (counted.cells.length < MAX_CELLS_OF_WORD) counted.cells.push(cell);
  }

  #first(word: string, reading: Exclude<CellReading, { kind: 'unknown' }>): Counted {
    const isPosition = reading.kind === 'position';
    return {
      word,
      meaning: isPosition ? reading.stance : 'empty',
      confidence: isPosition && reading.confidenceStated ? reading.confidence : null,
      decided: this.own.has(word),
      count: 0,
      cells: [],
    };
  }

  /** What was taken for nothing first, then the most frequent. */
  get understood(): UnderstoodWord[] {
    const last = (one: UnderstoodWord) => (one.meaning === 'empty' ? 0 : 1);
    return [...this.#words.values()].sort((one, other) => last(one) - last(other) || other.count - one.count);
  }
}
