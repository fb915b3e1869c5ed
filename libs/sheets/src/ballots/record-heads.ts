import type { BallotChoice } from '#libs/domain';
import type { DelegationNames } from '#libs/reference';
import { listedNames } from './record-names.js';
import { headed, isAside, namesVoting } from './vote-words.js';

export interface Head {
  /** Undefined for a heading of a list that is none of the known ones, and where it is not clear what stands under it. */
  choice: BallotChoice | undefined;
  /** As it is written; undefined where nothing of it says a vote: who stands there is outside of the lists. */
  words: string | undefined;
  from: number;
  to: number;
  count: number | undefined;
  /** Whether it begins a line or follows a sentence: else it may be the word of a cell. */
  leads: boolean;
}

/** What stands between the end of something and a colon, with numbers and signs around the words. */
const BEFORE_COLON = /(^|[\n.;,:：)\]])([^\n.;,:：]{0,200}?)[ ]{0,20}[:：]/gu;
const COUNT = /[-–—]?[ ]*[([]?(\d{1,3})(?:[ ]+\p{L}{4,12})?[)\]]?[ ]*[*_]*$/u;
const LEADING_COUNT = /^(\d{1,3})[ ]+(?=\p{L})/u;
const COUNT_BEHIND = /^[ *_]*[([]?(\d{1,3})[)\]]?(?=[ ]*(?:[\n.;,]|$|[ ]{2}|[-–—:][ ]))/u;
const SIGNS = /^[\s*_#>•▪·–—-]+|[*_]+$/gu;

/** The words of a heading and how many it says. */
function headingOf(phrase: string): { words: string; count: number | undefined } {
  const bare = phrase.replace(SIGNS, '').trim();
  const count = COUNT.exec(bare)?.[1] ?? LEADING_COUNT.exec(bare)?.[1];
  const words = bare.replace(COUNT, '').replace(LEADING_COUNT, '').replace(SIGNS, '').trim();
  return { words, count: count === undefined ? undefined : Number(count) };
}

/** A heading behind other words: "Kenya Against" ends a list and begins one. */
function lastWordsHead(words: string): { before: string; words: string; choice: BallotChoice } | undefined {
  const all = words.split(/(?<= )/);
  for (let at = 1; at < all.length; at += 1) {
    const tail = all.slice(at).join('');
    const before = all.slice(0, at).join('').trim();
    const choice = tail.length >= 4 && !/\b(?:not|no|ne|non|n)$/i.test(before) ? headed(tail) : undefined;
    if (choice) return { before, words: tail, choice };
  }
  return undefined;
}

/** Headings with a colon: known ones, and others where names of states follow. */
export function headsIn(text: string, known: DelegationNames): Head[] {
  return clearOnes(text, allHeads(text, true, known));
}

/** The known ones alone, without a look at any name: of a large file too. */
export function knownHeadsIn(text: string, known: DelegationNames): Head[] {
  return clearOnes(text, allHeads(text, false, known));
}

/** What stands before a colon. */
interface Phrase {
  text: string;
  from: number;
  /** Behind the colon. */
  to: number;
  leads: boolean;
}

const phrasesIn = (text: string): Phrase[] =>
  [...text.matchAll(BEFORE_COLON)].map(({ 0: whole, 1: before = '', 2: phrase = '', index }) => ({
    ...{ text: phrase, from: index + before.length, to: index + whole.length },
    leads: before !== ',' && before !== ':',
  }));

function allHeads(text: string, unknown: boolean, known: DelegationNames): Head[] {
  return phrasesIn(text).flatMap((phrase): Head[] => {
    const { words, count } = headingOf(phrase.text);
    const head = knownHead(text, phrase, words, known, count);
    if (head) return [head];
    const { from, to, leads } = phrase;
    if (!unknown || !isUnknownHead(words, text.slice(to, to + 240), known)) return [];
    return [{ choice: undefined, words: isAside(words) ? undefined : words, from, to, leads, count }];
  });
}

const isUnknownHead = (words: string, behind: string, known: DelegationNames): boolean =>
  /\p{L}/u.test(words) && !known.knows(words) && (namesVoting(words) || beginsWithStates(behind, known));

function knownHead(
  text: string,
  phrase: Phrase,
  words: string,
  known: DelegationNames,
  count?: number,
): Head | undefined {
  const all = headed(words);
  const tail = all ? undefined : lastWordsHead(words);
  const choice = all ?? tail?.choice;
  if (!choice) return undefined;
  const { from, to, leads } = phrase;
  const said = countBehind(text.slice(to, to + 120), known);
  const place = { to: to + (said?.[0] ?? '').length, leads, count: count ?? numberIn(said?.[1]) };
  // What stands before it belongs to the list before, where it may be a name of it.
  if (!tail || (leads && !known.knows(tail.before))) return { choice, words, from, ...place };
  return { choice, words: tail.words, from: from + phrase.text.lastIndexOf(tail.words.trim()), ...place };
}

const clearOnes = (text: string, heads: readonly Head[]): Head[] =>
  heads.map((head, at) =>
    isUnclear(text, heads, at) ? { ...head, choice: undefined, words: undefined } : head,
  );

/** "In favour: 79", unless that is the number of the first name. */
function countBehind(text: string, known: DelegationNames): RegExpExecArray | null {
  const found = COUNT_BEHIND.exec(text);
  const rest = text.slice(found?.[0].length ?? 0);
  return rest.startsWith('.') && beginsWithStates(rest.slice(1), known) ? null : found;
}

const numberIn = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** Whether one of the next few names is one of a state. */
const beginsWithStates = (text: string, known: DelegationNames): boolean =>
  listedNames(
    text
      .slice(0, 240)
      .trimStart()
      .split(/\n[ ]*\n|[:：]/)[0] ?? '',
    known,
  )
    .slice(0, 4)
    .some(({ code, written }) => code !== undefined || known.meantBy(written).length > 0);

/**
 * Where headings come one after the other and the names only then, as when columns are pasted, nobody can say which belong to
 * which: one beside another on a line whose names follow below, and the last of several that have none.
 */
function isUnclear(text: string, heads: readonly Head[], at: number): boolean {
  const head = heads[at]!;
  const list = text.slice(head.to, heads[at + 1]?.from);
  if (!/\p{L}/u.test(list)) return false;
  const empty = (one: number) => {
    const { to, count } = heads[one]!;
    return count === undefined && text.slice(to, heads[one + 1]?.from).trim() === '';
  };
  const beside =
    at > 0 &&
    !text.slice(heads[at - 1]!.to, head.from).includes('\n') &&
    !/\p{L}/u.test(text.slice(heads[at - 1]!.to, head.from)) &&
    !/\p{L}/u.test(list.split('\n')[0] ?? '');
  const allEmpty = at > 0 && heads.slice(0, at).every((_, one) => empty(one));
  const blocks = list.trim().split(/\n[ ]*\n/).length;
  return beside || allEmpty || (at > 0 && empty(at - 1) && blocks > 1);
}

/**
 * A heading without a colon has a line of its own: it gets one.
 * @param unknown whether others than the known ones do too
 */
export function withColons(text: string, unknown: boolean, known: DelegationNames): string {
  const lines = text.split('\n');
  const isHead = (at: number): boolean => {
    const words = isNorway(lines, at) ? undefined : loneWords(lines[at] ?? '', known);
    if (words === undefined) return false;
    return headed(words) !== undefined || (unknown && isStrangeHead(lines, at, words, known));
  };
  return lines.map((line, at) => (isHead(at) ? `${line.trimEnd()}:` : line)).join('\n');
}

/** Words about voting above a name, or such as are no name, nor near to one, nor a part of one: who follows may be of another list. */
function isStrangeHead(lines: readonly string[], at: number, words: string, known: DelegationNames): boolean {
  const below = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '') ?? '';
  const first = below.split(/[,;.]/)[0] ?? '';
  const overState = known.knows(first);
  if (namesVoting(words)) return overState || /^\s*\d/.test(below);
  if (!overState || words.includes('  ')) return false;
  const last = /[^,;]*$/u.exec(lines[at - 1] ?? '')?.[0] ?? '';
  const parts = [`${words} ${first}`, `${last} ${words}`].map((one) => one.trim());
  return !parts.some((one) => known.find(one)) && known.nearest(words).length === 0;
}

/** A line that says NO among other codes of two letters: Norway, or a heading. */
export function isNorway(lines: readonly string[], at: number): boolean {
  const isCode = (line: string | undefined) => /^[A-Z]{2}$/.test(line?.trim() ?? '');
  return lines[at]?.trim() === 'NO' && (isCode(lines[at - 1]) || isCode(lines[at + 1]));
}

/** The words of a line that may be a heading. */
export function loneWords(line: string, known: DelegationNames): string | undefined {
  if (line.length > 80 || /[.,;:：]/.test(line)) return undefined;
  const { words } = headingOf(line);
  return /^\p{L}[\p{L}'’/()‐‑ -]*$/u.test(words) && !known.knows(line.trim().replace(/^NO$/, ''))
    ? words
    : undefined;
}
