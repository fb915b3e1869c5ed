import {
  LONG_WORD,
  organisationLikeness,
  readOrganisation,
  type OrganisationName,
} from './organisation-likeness.js';
import type { Likeness } from './person-likeness.js';

/** An organisation that is known. */
export interface KnownOrganisation {
  readonly id: string;
  readonly names: readonly string[];
}

export interface LikeOrganisation {
  readonly id: string;
  readonly likeness: Likeness;
}

/** More that share a word than that are not held against one another, name by name: such a word tells nothing. */
const MOST_AT_KEY = 40;

/**
 * Finds which known organisations a name may be, as `organisationLikeness()` says, without holding every name against every
 * other: only those are compared that share their words, an acronym, or all words but one whose beginning or end agrees.
 */
export class OrganisationIndex {
  private readonly byKey = new Map<string, Set<number>>();
  private readonly names: (readonly OrganisationName[])[];

  constructor(private readonly known: readonly KnownOrganisation[]) {
    this.names = known.map(({ names }) => readOrganisation(names));
    for (const [at, names] of this.names.entries()) {
      for (const key of new Set(names.flatMap(keysOf))) this.put(key, at);
    }
  }

  private put(key: string, at: number): void {
    const there = this.byKey.get(key);
    if (!there) this.byKey.set(key, new Set([at]));
    else if (there.size < MOST_AT_KEY) there.add(at);
  }

  /** Those that it may be; the same name first. */
  like(name: string): LikeOrganisation[] {
    const read = readOrganisation([name]);
    const candidates = new Set(read.flatMap(keysOf).flatMap((key) => [...(this.byKey.get(key) ?? [])]));
    const found = [...candidates].flatMap((at) => {
      const likeness = organisationLikeness(read, this.names[at] ?? []);
      return likeness ? [{ id: this.known[at]?.id ?? '', likeness }] : [];
    });
    return found.toSorted(
      (one, other) => Number(other.likeness === 'same') - Number(one.likeness === 'same'),
    );
  }
}

/** Names that are alike share one of these. */
function keysOf(name: OrganisationName): string[] {
  const { key, joined, words, core, capitals, initials, acronym } = name;
  const acronyms = [...capitals, ...initials, ...(acronym === undefined ? [] : [acronym])];
  return [
    ...(key === '' ? [] : [`= ${key}`]),
    ...(joined === '' ? [] : [`j ${joined}`, `w ${words.join(' ')}`]),
    ...(core.length > 0 ? [`w ${core.join(' ')}`] : []),
    ...acronyms.map((letters) => `a ${letters}`),
    ...words.flatMap((word, at) =>
      word.length < LONG_WORD ? [] : slipsOf(word, words.toSpliced(at, 1).join(' ')),
    ),
  ];
}

/** A slip damages the beginning of a word or its end, seldom both. */
const slipsOf = (word: string, others: string) => [
  `s ${word.slice(0, 3)} ${others}`,
  `e ${word.slice(-3)} ${others}`,
];
