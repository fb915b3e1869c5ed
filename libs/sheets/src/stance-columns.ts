import type { Stance } from '#libs/domain';
import type { ColumnMatch } from './column-match.js';
import { isFilled } from './sheet.js';
import { ABSTAIN_PHRASES, ANSWER_PHRASES, YES_PHRASES } from './stance-table.js';
import { type CellReading, type OwnWords, ownWords, readStance } from './stance-words.js';
import { isDash, phraseKey, wordKey } from './word-key.js';

/** What stands in a cell whose column says the stance. */
const MARK = /^[x✓✔☑✅√●•■◼▪*]$|^true$/u;
/** A mark where no other number stands in the column; among others it is a point of a scale. */
const ONE = '1';
const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/u;
/** A box that is not ticked. */
const NO_MARK = /^(?:false|[☐□])$/u;
/** Of the filled cells of such a column, so many have to be marks or say yes or no. */
const MOST_MARKS = 0.5;

const isMark = (key: string, hasNumbers: boolean) => MARK.test(key) || (key === ONE && !hasNumbers);
const hasOtherNumbers = (keys: readonly string[]) => keys.some((key) => NUMBER.test(key) && key !== ONE);

/** The parts of a cell, without marks and signs. */
const partsOf = (key: string) =>
  key
    .split(/[,;:()[\]]| [-—―] /u)
    .filter(isFilled)
    .map((part) => phraseKey(part.replace(/[^\p{L}\p{N}\p{M}' -]/gu, '').trim()));

/** A heading about those who abstain has marks too: what each says is asked. */
const HEADING_WORDS = ownWords(
  Object.fromEntries([...ABSTAIN_PHRASES].map((phrase) => [phrase, 'undecided'])),
);
const readHeading = (header: string) => readStance(header, HEADING_WORDS);
const isAsked = (header: string) => readStance(header).kind === 'unknown';

/** Whether a cell says yes, no or perhaps, or has but a tick or a question mark, and so no stance of its own. */
const isAnswer = (key: string) => !isDash(key) && partsOf(key).some(isAnswering);
const isAnswering = (part: string) => part === '' || ANSWER_PHRASES.has(part);

/**
 * The stance that a column is about, where each stance has a column and a mark or a yes says that a state takes it; undefined
 * for a column whose cells say the stance themselves.
 */
export function stanceOfColumn(header: string, texts: readonly (string | undefined)[]): Stance | undefined {
  const reading = readHeading(header);
  if (reading.kind !== 'position') return undefined;
  const keys = texts.filter(isFilled).map(wordKey);
  const hasNumbers = hasOtherNumbers(keys);
  const others = keys.filter((key) => !isMark(key, hasNumbers) && !NO_MARK.test(key) && !isAnswer(key));
  return others.some((key) => readStance(key).kind === 'position') ||
    others.length > (1 - MOST_MARKS) * keys.length
    ? undefined
    : reading.stance;
}

/** A cell that was read, under the word by which a person decides on it. */
export interface WordInColumn {
  readonly word: string;
  readonly reading: CellReading;
}

/**
 * Reads the cells of a column whose heading says a stance. A yes says that stance. A no is asked, once for each heading:
 * whoever does not oppose need not support.
 */
export class StanceColumn {
  readonly #heading: Extract<CellReading, { kind: 'position' }>;
  readonly #hasNumbers: boolean;
  readonly #yes: OwnWords;

  private constructor(
    readonly header: string,
    heading: Extract<CellReading, { kind: 'position' }>,
    texts: readonly (string | undefined)[],
    /** The cells are marks and no stances. */
    readonly isMarked: boolean,
    readonly own: OwnWords,
  ) {
    this.#heading = heading;
    this.#hasNumbers = hasOtherNumbers(texts.filter(isFilled).map(wordKey));
    this.#yes = ownWords(Object.fromEntries(YES_PHRASES.map((word) => [word, heading.stance])));
  }

  /** Undefined for a column whose heading says no stance, or names an ask. */
  static of(
    { header, by, stance }: ColumnMatch,
    texts: readonly (string | undefined)[],
    own: OwnWords,
  ): StanceColumn | undefined {
    const heading = by === 'choice' ? readHeading(header) : undefined;
    if (heading?.kind !== 'position') return undefined;
    return new StanceColumn(header, heading, texts, stance !== null, own);
  }

  /** Undefined for a cell that says its stance itself. */
  read(text: string): WordInColumn | undefined {
    const key = wordKey(text);
    const word = `${wordKey(this.header)}: ${key}`;
    if (this.own.has(word)) return { word, reading: readStance(word, this.own) };
    if (this.own.has(key)) return undefined;
    if (key === '') return { word: '', reading: { kind: 'empty' } };
    if (NO_MARK.test(key)) return { word, reading: { kind: 'empty' } };
    if (isAsked(this.header) && (isMark(key, this.#hasNumbers) || isAnswer(key)))
      return { word, reading: { kind: 'unknown', word } };
    if (isMark(key, this.#hasNumbers)) return { word, reading: this.#heading };
    if (isAnswer(key)) return { word, reading: this.#yesOf(key) ?? { kind: 'unknown', word } };
    return this.isMarked ? { word, reading: { kind: 'unknown', word } } : undefined;
  }

  /** “yes!, publicly” says how sure it is beside. */
  #yesOf(key: string): CellReading | undefined {
    if (
      !partsOf(key)
        .filter(isAnswering)
        .every((part) => YES_PHRASES.includes(part))
    )
      return undefined;
    const read = readStance(key, this.#yes);
    if (read.kind !== 'position') return undefined;
    const sure = read.confidenceStated ? read : this.#heading;
    const { confidence, confidenceStated } = sure;
    return { ...this.#heading, confidence, confidenceStated, said: read.said ?? this.#heading.said };
  }
}

/**
 * One choice of the ask counts for all columns of stances around it, up to a column that has one of their stances again.
 */
export function withSharedAsks(columns: readonly ColumnMatch[]): ColumnMatch[] {
  const groups: ColumnMatch[][] = [];
  for (const column of columns) {
    if (column.stance === null) continue;
    const group = groups.at(-1);
    if (!group || group.some(({ stance }) => stance === column.stance)) groups.push([column]);
    else group.push(column);
  }
  const shared = new Map<ColumnMatch, string>();
  for (const group of groups) {
    const asks = new Set(group.flatMap(({ askId }) => askId ?? []));
    const [askId] = asks;
    if (asks.size !== 1 || askId === undefined) continue;
    for (const column of group) if (column.role === 'unmapped') shared.set(column, askId);
  }
  return columns.map((column) => {
    const askId = shared.get(column);
    return askId === undefined ? column : { ...column, role: 'ask', askId, by: 'choice', candidates: [] };
  });
}
