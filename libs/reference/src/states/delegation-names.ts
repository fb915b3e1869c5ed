import { findState, LONGEST_CELL, stateNamed, stateNameKey, statesMeantBy, wordsKey } from './find-state.js';
import { readings, twice, withoutMarks } from './readings.js';
import { nearestAmong, STATE_KEYS } from './search-states.js';
import { LANGUAGES_OF_NAMES, stateName } from './state-name.js';
import { stateByCode } from './states.js';

/** Whom a name means. */
export interface NamedDelegation {
  readonly code: string;
  /** In English, or as the campaign calls it. */
  readonly shortName: string;
}

/** A delegation that is no member state and no observer: a party without a seat, or one of a campaign's own. */
export interface OtherDelegation extends NamedDelegation {
  /** By which it is found beside its short name. */
  readonly otherNames?: readonly string[];
}

/**
 * The names that a campaign knows: those of all states, and of whoever is in its rooms beside them. What reads a name of a
 * delegation asks this; what may mean several is nobody's, and a person has to choose.
 */
export class DelegationNames {
  readonly #byCode = new Map<string, OtherDelegation>();
  readonly #byKey = new Map<string, OtherDelegation[]>();
  readonly #byWords = new Map<string, OtherDelegation[]>();

  constructor(others: readonly OtherDelegation[] = []) {
    for (const other of others) {
      this.#byCode.set(other.code, other);
      add(this.#byKey, stateNameKey(other.code), other);
      for (const name of namesOfOther(other)) {
        add(this.#byKey, stateNameKey(name), other);
        add(this.#byWords, wordsKey(stateNameKey(name)), other);
      }
    }
  }

  /** A stored code, exactly as it is written. */
  byCode(code: string): NamedDelegation | undefined {
    return stateByCode(code) ?? this.#byCode.get(code);
  }

  /** Whom a cell or a name means, as `findState()` tells of states; undefined where it is nobody, or may be several. */
  find(text: string): NamedDelegation | undefined {
    if (this.#byCode.size === 0) return findState(text);
    if (text.length > LONGEST_CELL) return undefined;
    const plain = withoutMarks(text.replace(/\s+/gu, ' '));
    if (this.#others(plain).length > 0) {
      const all = this.#candidates(plain);
      return all.length === 1 ? all[0] : undefined;
    }
    const state = stateNamed(plain);
    if (state) return state;
    const [first, ...rest] = twice(plain).map((part) => this.#candidates(part));
    const agreed = first?.filter((one) => rest.every((other) => other.includes(one))) ?? [];
    return agreed.length === 1 ? agreed[0] : undefined;
  }

  /** Whom a name may mean that several go by, or that names a place as well; nobody for every other name. */
  meantBy(text: string): readonly NamedDelegation[] {
    const states = statesMeantBy(text);
    const plain = withoutMarks(text);
    const others = this.#others(plain);
    if (others.length === 0) return states;
    const all = this.#candidates(plain, others);
    return all.length > 1 || states.length > 0 ? all : [];
  }

  /** Whether a name is somebody's, or may be. */
  knows(text: string): boolean {
    return this.find(text) !== undefined || this.meantBy(text).length > 0;
  }

  /** Whom to suggest for a name that is nobody's, the nearest first. Not cheap: ask once. */
  nearest(text: string, most = 3): readonly NamedDelegation[] {
    const others = [...this.#byCode.values()].flatMap((one) =>
      namesOfOther(one).map((name) => [stateNameKey(name), one] as const),
    );
    return nearestAmong<NamedDelegation>(text, most, [...STATE_KEYS, ...others]);
  }

  #candidates(part: string, others = this.#others(part)): readonly NamedDelegation[] {
    const state = stateNamed(part);
    return [...new Set([...(state ? [state] : statesMeantBy(part)), ...others])];
  }

  /** Those beside the states who go by a name, in whatever order and with whatever article it is written. */
  #others(text: string): readonly OtherDelegation[] {
    const keys = readings(text).map(stateNameKey).filter(Boolean);
    const exact = keys.flatMap((key) => this.#byKey.get(key) ?? []);
    if (exact.length > 0) return [...new Set(exact)];
    return this.#byWords.get(wordsKey(keys[0] ?? '')) ?? [];
  }
}

/** All names of a delegation beside the states, without its code. */
export const namesOfOther = ({ code, shortName, otherNames = [] }: OtherDelegation): readonly string[] => [
  ...new Set([
    shortName,
    ...otherNames,
    ...LANGUAGES_OF_NAMES.map((language) => stateName(code, language, shortName)),
  ]),
];

function add(map: Map<string, OtherDelegation[]>, key: string, one: OtherDelegation): void {
  const there = map.get(key) ?? [];
  if (key !== '' && !there.includes(one)) map.set(key, [...there, one]);
}

/** Those of the states alone. */
export const STATE_NAMES = new DelegationNames();
