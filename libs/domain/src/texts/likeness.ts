import { normalWording } from './changes.js';

/** What is compared of an article: its title, and its wording where it is loaded. */
export interface WordedArticle {
  readonly title: string;
  readonly body?: string | null;
}

/** How alike two articles are, each 0 to 1; null where one side has no words to compare. */
export interface Likeness {
  readonly title: number | null;
  readonly text: number | null;
  readonly score: number | null;
}

/** Titles that are not the same never reach 1, whatever words they share. */
const SAME_WORDS = 0.95;
/** Runs of words found in more articles than this are boilerplate and tell nothing. */
const BOILERPLATE = 16;
/** Words read of a body: longer than the longest articles of treaties. */
const MOST_WORDS = 5_000;
const RUN = 3;

const STOP_WORDS = new Set('a an and by for in its of on or other the to under with'.split(' '));
// Scripts that write no spaces between words are read sign by sign.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;
const NUMBERED = /^\s*art(?:icle|\.)?\s*\d+\S*\s*/iu;

/**
 * Compares every article of one draft with every article of the other.
 * Title: shared words, rare ones weighing more (Dice over inverse document frequency). Text: shared runs of three
 * words (Dice), boilerplate left out. The better of the two counts three quarters, because either a retitled or a
 * rewritten article is still the same one; with one of them unknown the other counts alone.
 */
export function likenessOf(
  previous: readonly WordedArticle[],
  next: readonly WordedArticle[],
): (old: number, now: number) => Likeness {
  const title = titleLikeness(previous, next);
  const text = textLikeness(previous, next);
  return (old, now) => {
    const [titles, texts] = [title(old, now), text(old, now)];
    return { title: titles, text: texts, score: combine(titles, texts) };
  };
}

function combine(title: number | null, text: number | null): number | null {
  if (title === null || text === null) return title ?? text;
  return 0.75 * Math.max(title, text) + 0.25 * Math.min(title, text);
}

function titleLikeness(previous: readonly WordedArticle[], next: readonly WordedArticle[]) {
  const [old, now] = [previous.map(readTitle), next.map(readTitle)];
  const weight = weights([...old, ...now].map(({ words }) => words));
  const total = (words: Set<string>) => sum([...words].map(weight));
  const [oldTotals, nowTotals] = [old, now].map((titles) => titles.map(({ words }) => total(words)));
  return (i: number, j: number): number | null => {
    const [a, b] = [old[i], now[j]];
    if (!a?.plain || !b?.plain) return null;
    if (a.plain === b.plain) return 1;
    const shared = sum([...a.words].filter((word) => b.words.has(word)).map(weight));
    const both = (oldTotals?.[i] ?? 0) + (nowTotals?.[j] ?? 0);
    return both === 0 ? 0 : Math.min(SAME_WORDS, (2 * shared) / both);
  };
}

function readTitle({ title }: WordedArticle): { plain: string; words: Set<string> } {
  const bare = title.replace(NUMBERED, '');
  const words = wordsOf(bare);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return {
    plain: words.join(' ') || bare.trim() || title.trim(),
    words: new Set((telling.length > 0 ? telling : words).map(singular)),
  };
}

/** Rough on purpose: it only has to make `offence` meet `offences`. */
function singular(word: string): string {
  if (word.length <= 3 || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');
}

function weights(titles: readonly Set<string>[]): (word: string) => number {
  const found = new Map<string, number>();
  for (const word of titles.flatMap((words) => [...words])) found.set(word, (found.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + titles.length / (found.get(word) ?? 1));
}

function textLikeness(previous: readonly WordedArticle[], next: readonly WordedArticle[]) {
  const [old, now] = [previous.map(readBody), next.map(readBody)];
  const shared = countShared(old, now);
  return (i: number, j: number): number | null => {
    const [a, b] = [old[i], now[j]];
    if (!a?.plain || !b?.plain) return null;
    if (a.plain === b.plain) return 1;
    const both = (shared.oldSizes[i] ?? 0) + (shared.nowSizes[j] ?? 0);
    return both === 0 ? null : (2 * (shared.counts[i * now.length + j] ?? 0)) / both;
  };
}

interface ReadBody {
  readonly plain: string;
  readonly runs: Set<string>;
}

function readBody({ body }: WordedArticle): ReadBody {
  const plain = normalWording(body ?? '');
  const words = wordsOf(plain).slice(0, MOST_WORDS);
  const length = Math.min(RUN, words.length);
  const runs = new Set<string>();
  for (let end = length; length > 0 && end <= words.length; end++) {
    runs.add(words.slice(end - length, end).join(' '));
  }
  return { plain, runs };
}

/** Shared runs for all pairs at once, through an index of the old draft: near-linear in the words. */
function countShared(old: readonly ReadBody[], now: readonly ReadBody[]) {
  const places = new Map<string, number[]>();
  old.forEach(({ runs }, i) => {
    for (const run of runs) {
      const known = places.get(run);
      if (known) known.push(i);
      else places.set(run, [i]);
    }
  });
  const telling = (run: string) => (places.get(run)?.length ?? 0) <= BOILERPLATE;
  const size = ({ runs }: ReadBody) => [...runs].filter(telling).length;
  const counts = new Uint16Array(old.length * now.length);
  now.forEach(({ runs }, j) => {
    for (const run of [...runs].filter(telling)) {
      for (const i of places.get(run) ?? [])
        counts[i * now.length + j] = (counts[i * now.length + j] ?? 0) + 1;
    }
  });
  return { counts, oldSizes: old.map(size), nowSizes: now.map(size) };
}

/** Words in lower case without punctuation and without the accents of Latin letters. */
function wordsOf(text: string): string[] {
  const bare = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/gu, '')
    .normalize('NFC');
  return bare.toLowerCase().match(WORD) ?? [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
