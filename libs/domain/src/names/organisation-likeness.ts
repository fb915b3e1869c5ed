import { foldForSearch } from './fold.js';
import { identityKey } from './identity.js';
import type { Likeness } from './person-likeness.js';

/** A name of an organisation as it is held against others: read once where it meets many. */
export interface OrganisationName {
  /** How it reads, as a whole. */
  key: string;
  /** All letters and digits in a row: "SAFE net" and "SAFEnet". */
  joined: string;
  /** Without articles and prepositions, in one order. */
  words: readonly string[];
  /** Also without what only says of what kind it is; empty where too little is left to know it by. */
  core: readonly string[];
  /** Written in capitals, as acronyms are, one for each word that may be one. */
  capitals: readonly string[];
  /** The first letters of its words, with and without the small ones. */
  initials: readonly string[];
  /** It may be an acronym as a whole. */
  acronym: string | undefined;
}

const SMALL =
  /^(?:the|an?|of|for|and|in|on|to|at|del?|della|d[ioau]|d[ao]s|l[ae]s?|els?|los|l|d|et|[ye]|en|para|por|pour|des|aux?|d[ie][er]|fur)$/;

/** What an organisation is: it tells none from another. */
const KINDS =
  /^(?:association|foundation|network|institute|organi[sz]ation|initiatives?|project|centre|center|group|society|fundac(?:ion|ao)|fondation|as+oc?iac(?:ion|ao)|institut[oe]?|stiftung|yayasan|stichting|vereniging|inc|ltd|ngo|cso)$/;

const BRACKETS = /\(([^()]*)\)/g;
const CAPITALS = /[\p{L}\p{N}]+/gu;
/** Three letters in a row that are capitals, of which a small rest may follow: ALTSEAN, SAFEnet, HRonlinePH. */
const LOOKS_LIKE_ACRONYM = /^(?=(?:.*\p{Lu}){3})[\p{L}\p{N}]{3,}$/u;

/** A name with a short form in brackets is two: "Foundation for Media Alternatives (FMA)". */
export function organisationNames(said: string): string[] {
  const inside = [...said.matchAll(BRACKETS)].map(([, text = '']) => text.trim());
  const outside = said.replace(BRACKETS, ' ').replace(/\s+/g, ' ').trim();
  return [...new Set([said.trim(), outside, ...inside])].filter((name) => foldForSearch(name) !== '');
}

export function readOrganisationName(name: string): OrganisationName {
  const plain = foldForSearch(name.replace(/['’]s(?![\p{L}\p{M}])/gu, ''));
  const all = plain.split(' ').filter(Boolean);
  const words = all.filter((word) => !SMALL.test(word));
  const core = words.filter((word) => !KINDS.test(word));
  const tokens = name.normalize('NFKC').match(CAPITALS) ?? [];
  const capitals = tokens.filter((token) => LOOKS_LIKE_ACRONYM.test(token)).map(foldForSearch);
  const joined = all.join('');
  return {
    ...{
      key: identityKey(name),
      joined,
      words: words.toSorted(),
      core: core.join('').length > 3 ? core.toSorted() : [],
    },
    capitals,
    initials: all.length < 3 ? [] : [...new Set([initialsOf(all), initialsOf(words)])],
    acronym: isAcronym(name, all) ? joined : undefined,
  };
}

const initialsOf = (words: readonly string[]) => words.map((word) => Array.from(word)[0]).join('');

/** One short word, as people type an acronym, or one that is written apart: "SAFE net". */
function isAcronym(name: string, words: readonly string[]): boolean {
  const letters = name.normalize('NFKC').replace(/[\s.\-/]+/g, '');
  if (letters.length < 3 || letters.length > 12) return false;
  return words.length === 1 || LOOKS_LIKE_ACRONYM.test(letters);
}

/**
 * Whether two names may be those of one organisation: without regard to articles, case, accents, spaces and the order of words,
 * with a slip in a long word, with or without a word such as "Foundation", and by an acronym. Unlike in names of people, a word
 * that one has and the other has not makes two of them: Open Net Association is not OpenNet Africa.
 */
export function organisationNameLikeness(
  one: OrganisationName,
  other: OrganisationName,
): Likeness | undefined {
  if (one.key === other.key) return 'same';
  if (one.joined === '' || other.joined === '') return undefined;
  if (one.joined === other.joined || pairs(one.words, other.words, 0)) return 'same';
  if (pairs(one.words, other.words, 1) || coreOf(one, other)) return 'likely';
  return stands(one, other) || stands(other, one) ? 'likely' : undefined;
}

/** One is known by the name of the other without what it is: "Manushya" and "Manushya Foundation". */
function coreOf(one: OrganisationName, other: OrganisationName): boolean {
  const shorter = one.core.length === one.words.length || other.core.length === other.words.length;
  return shorter && pairs(one.core, other.core, 0);
}

/** Its acronym stands in the other's name, or is made of its words. */
const stands = ({ acronym }: OrganisationName, { capitals, initials }: OrganisationName): boolean =>
  acronym !== undefined && ((acronym.length > 3 && capitals.includes(acronym)) || initials.includes(acronym));

/** Whether each word of one has its own of the other, with slips in so many of them. */
function pairs(one: readonly string[], other: readonly string[], slips: number): boolean {
  if (one.length === 0 || one.length !== other.length) return false;
  const left = [...other];
  const apart = one.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (apart.length > slips) return false;
  return apart.every((word) => left.some((candidate) => slipped(word, candidate)));
}

/** Letters from which on a slip in a word is forgiven. */
export const LONG_WORD = 5;

/** How many letters two long words may differ by and still be one: none in a short one. */
export const slipsIn = (word: string) => (word.length >= 9 ? 2 : word.length >= LONG_WORD ? 1 : 0);

function slipped(one: string, other: string): boolean {
  const most = Math.min(slipsIn(one), slipsIn(other));
  return most > 0 && distance(one, other, most) <= most;
}

/** Letters to add, take away or change, as far as `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const change = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      line.push(Math.min(change, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? most + 1;
}

const likelier = (found: readonly (Likeness | undefined)[]): Likeness | undefined =>
  found.includes('same') ? 'same' : found.includes('likely') ? 'likely' : undefined;

/** All names of an organisation, read once. */
export const readOrganisation = (names: readonly string[]): OrganisationName[] =>
  [...new Set(names.flatMap(organisationNames))].map(readOrganisationName);

/** The best of any two of their names. */
export const organisationLikeness = (
  one: readonly OrganisationName[],
  other: readonly OrganisationName[],
): Likeness | undefined =>
  likelier(one.flatMap((name) => other.map((also) => organisationNameLikeness(name, also))));
