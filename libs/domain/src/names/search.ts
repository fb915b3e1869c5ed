import { foldForSearch } from './fold.js';

/** What was typed into a box, made ready once for many names. */
export interface Query {
  readonly text: string;
  readonly words: readonly string[];
}

export function queryOf(typed: string): Query {
  const text = foldForSearch(typed);
  return { text, words: text === '' ? [] : text.split(' ') };
}

/**
 * How well something answers to a query; the smaller the better, undefined when it does not. It is the name; it begins
 * so; each word begins a word of it, in whatever order; each stands somewhere in it. The first name is the one that is
 * shown: at equal likeness it comes before the others. Words may be spread over several names (a person and the
 * organisation), last of all. Everything answers to an empty query.
 * @param names as `foldForSearch()` gives them
 */
export function rank({ text, words }: Query, names: readonly string[]): number | undefined {
  if (text === '') return 0;
  let best = Infinity;
  names.forEach((name, index) => {
    best = Math.min(best, likeness(text, words, name) + (index === 0 ? 0 : 0.5));
  });
  if (best !== Infinity) return best;
  return names.length > 1 && beginsWords(words, names.join(' ')) ? 4 : undefined;
}

/**
 * As `rank()`, for what is found also by what it belongs to: the delegation of a task, the organisation of a person, the
 * words of a note. What only that answers to comes after everything whose own names do.
 * @param names and @param around as `foldForSearch()` gives them
 */
export function rankWithin(
  query: Query,
  names: readonly string[],
  around: readonly string[],
): number | undefined {
  const own = rank(query, names);
  if (own !== undefined) return own;
  const all = [...names, ...around].join(' ');
  return beginsWords(query.words, all) ? 5 : standsIn(query.words, all) ? 6 : undefined;
}

function likeness(text: string, words: readonly string[], name: string): number {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  if (beginsWords(words, name)) return 2;
  return standsIn(words, name) ? 3 : Infinity;
}

/** One letter within a word says nothing. */
const standsIn = (words: readonly string[], name: string): boolean =>
  words.every((word) => word.length > 1 && name.includes(word));

function beginsWords(words: readonly string[], name: string): boolean {
  const padded = ` ${name}`;
  return words.every((word) => padded.includes(` ${word}`));
}

/**
 * Those that answer to what was typed, the best first, else in the order given; all of them while nothing is typed.
 * @param namesOf names by which one is found, the shown one first, as they are written
 */
export function search<T>(
  items: readonly T[],
  typed: string,
  namesOf: (item: T) => readonly string[],
): readonly T[] {
  const query = queryOf(typed);
  if (query.text === '') return typed.trim() === '' ? items : [];
  return items
    .map((item) => ({ item, rank: rank(query, namesOf(item).map(foldForSearch)) }))
    .filter((one): one is { item: T; rank: number } => one.rank !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
