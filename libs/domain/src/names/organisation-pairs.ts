import type { KnownOrganisation } from './organisation-index.js';
import {
  LONG_WORD,
  organisationLikeness,
  readOrganisation,
  slipsIn,
  type OrganisationName,
} from './organisation-likeness.js';
import type { Likeness } from './person-likeness.js';

/** Two that are likely one, by their places in what was given: `one` before `other`. */
export interface OrganisationPair {
  readonly one: number;
  readonly other: number;
  readonly likeness: Likeness;
}

export interface PairBounds {
  /** How many pairs are named at most; the same names before those that are likely. */
  readonly most: number;
  /** Pairs that are passed over, since somebody said that they are two. */
  readonly isTwo: (one: number, other: number) => boolean;
  /** Told of each two that are held against each other. */
  readonly onCompared?: () => void;
}

/** So many that differ in one word are held against one another; beyond that, the word has to be nearly the same. */
const FEW = 16;

/**
 * The pairs that holding each organisation against each other finds, in the same order: those of one name first, then by their
 * places. Only those are compared that share their words, an acronym, or all words but a long one that is nearly the same.
 */
export function organisationPairs(
  known: readonly KnownOrganisation[],
  { most, isTwo, onCompared }: PairBounds,
): OrganisationPair[] {
  const names = known.map((organisation) => readOrganisation(organisation.names));
  const shared = new SharedKeys(names);
  const same: OrganisationPair[] = [];
  const likely: OrganisationPair[] = [];
  for (const [one, own] of names.entries()) {
    for (const other of shared.after(one, own, likely.length < most)) {
      if (isTwo(one, other)) continue;
      onCompared?.();
      const likeness = organisationLikeness(own, names[other] ?? []);
      if (likeness === 'same') same.push({ one, other, likeness });
      else if (likeness && likely.length < most) likely.push({ one, other, likeness });
      if (same.length === most) return same;
    }
  }
  return [...same, ...likely].slice(0, most);
}

/** Under which keys organisations stand, and whom one shares a key with. */
class SharedKeys {
  private readonly same = new Keys();
  /** By their words, where none of them says of what kind it is; and by what remains without such words. */
  private readonly bare = new Keys();
  private readonly core = new Keys();
  private readonly acronyms = new Keys();
  private readonly spelled = new Keys();
  private readonly slips = new Keys();
  /** Finer ones, of keys under which more than a few stand. */
  private readonly fine = new Keys();

  constructor(names: readonly (readonly OrganisationName[])[]) {
    for (const [at, own] of names.entries()) for (const name of own) this.put(name, at);
    for (const [at, own] of names.entries()) {
      for (const { key, word } of own.flatMap(longWords)) {
        if (this.slips.of(key).length > FEW)
          for (const part of nearlyThe(word)) this.fine.put(`${key}/${part}`, at);
      }
    }
  }

  private put(name: OrganisationName, at: number): void {
    for (const key of sameKeys(name)) this.same.put(key, at);
    if (isBare(name)) this.bare.put(name.words.join(' '), at);
    if (name.core.length > 0) this.core.put(name.core.join(' '), at);
    if (name.acronym !== undefined) this.acronyms.put(name.acronym, at);
    for (const letters of [...name.capitals, ...name.initials]) this.spelled.put(letters, at);
    for (const { key } of longWords(name)) this.slips.put(key, at);
  }

  /** Those behind `one` with which it shares a key, in their order. */
  after(one: number, own: readonly OrganisationName[], alsoLikely: boolean): number[] {
    const found = new Set<number>();
    const take = (places: readonly number[]) => {
      for (let at = places.length - 1; at >= 0; at--) {
        const place = places[at] ?? 0;
        if (place <= one) return;
        found.add(place);
      }
    };
    for (const name of own) {
      for (const key of sameKeys(name)) take(this.same.of(key));
      if (alsoLikely) this.takeLikely(name, take);
    }
    return [...found].toSorted((a, b) => a - b);
  }

  private takeLikely(name: OrganisationName, take: (places: readonly number[]) => void): void {
    const core = name.core.join(' ');
    if (core !== '') take(this.bare.of(core));
    if (isBare(name)) take(this.core.of(core));
    if (name.acronym !== undefined) take(this.spelled.of(name.acronym));
    for (const letters of [...name.capitals, ...name.initials]) take(this.acronyms.of(letters));
    for (const { key, word } of longWords(name)) {
      const there = this.slips.of(key);
      if (there.length <= FEW) take(there);
      else for (const part of nearlyThe(word)) take(this.fine.of(`${key}/${part}`));
    }
  }
}

/** Places by key, each once and in their order. */
class Keys {
  private readonly places = new Map<string, number[]>();

  put(key: string, at: number): void {
    const there = this.places.get(key);
    if (!there) this.places.set(key, [at]);
    else if (there.at(-1) !== at) there.push(at);
  }

  of(key: string): readonly number[] {
    return this.places.get(key) ?? [];
  }
}

/** Whoever shares one of these has the same name. */
const sameKeys = ({ key, joined, words }: OrganisationName): string[] => [
  `= ${key}`,
  ...(joined === '' ? [] : [`j ${joined}`]),
  ...(words.length === 0 || joined === '' ? [] : [`w ${words.join(' ')}`]),
];

const isBare = ({ core, words }: OrganisationName): boolean =>
  core.length > 0 && core.length === words.length;

/** Each word in which a slip is forgiven, and the others, which have to be the same. */
const longWords = ({ words }: OrganisationName): { key: string; word: string }[] =>
  words.flatMap((word, at) =>
    word.length < LONG_WORD ? [] : [{ key: words.toSpliced(at, 1).join(' '), word }],
  );

/** Two words that differ by so many letters are the same without so many of each. */
function nearlyThe(word: string): Set<string> {
  const found = new Set([word]);
  for (let left = slipsIn(word); left > 0; left--)
    for (const part of [...found])
      for (let at = 0; at < part.length; at++) found.add(part.slice(0, at) + part.slice(at + 1));
  return found;
}
