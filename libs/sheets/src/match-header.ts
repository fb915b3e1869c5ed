import { stateNameKey } from '#libs/reference';
import { articleNumber, leadingArticle } from './article-numbers.js';
import type { SheetAsk } from './mapping.js';
import { isTurned } from './word-key.js';

/**
 * `also_state` names the states a second time, such as codes beside names, and has to agree in every row. `field`: a field of
 * the one position that each row of a list holds.
 */
export const COLUMN_ROLES = ['state', 'also_state', 'ask', 'note', 'field', 'ignore', 'unmapped'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** By what a column was given its role. */
export const MATCHED_BY = ['choice', 'key', 'title', 'article', 'header', 'content'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

/** What a header alone says: one ask, or asks to choose from. */
export type HeaderMatch =
  | { readonly role: 'ask'; readonly askId: string; readonly by: MatchedBy }
  | { readonly role: 'unmapped'; readonly candidates: readonly string[] };

const MAX_CANDIDATES = 5;

/** A header or title by what must agree: letters and digits, regardless of case, accents and punctuation. */
export function looseKey(text: string): string {
  return stateNameKey(text.replace(/[_-]+/g, ' '));
}

/** Asks by everything that a header may call them. */
export interface AskIndex {
  readonly asks: readonly SheetAsk[];
  readonly byKey: ReadonlyMap<string, readonly SheetAsk[]>;
  readonly byTitle: ReadonlyMap<string, readonly SheetAsk[]>;
  readonly byNumber: ReadonlyMap<string, readonly SheetAsk[]>;
}

export function askIndex(asks: readonly SheetAsk[]): AskIndex {
  const by = (keys: (ask: SheetAsk) => readonly (string | undefined)[]) => {
    const map = new Map<string, SheetAsk[]>();
    for (const ask of asks) {
      for (const key of new Set(keys(ask))) {
        if (key) map.set(key, [...(map.get(key) ?? []), ask]);
      }
    }
    // One that is archived is named only where no other is.
    for (const [key, found] of map) {
      const open = found.filter(({ archived }) => !archived);
      if (open.length > 0) map.set(key, open);
    }
    return map;
  };
  return {
    asks,
    byKey: by((ask) => [looseKey(ask.key)]),
    byTitle: by((ask) => [looseKey(ask.title)]),
    byNumber: by((ask) => ask.numbers.map(articleNumber)),
  };
}

/** By key (also in brackets behind the title, as the export writes it), then title, then article number. */
export function matchHeader(header: string, index: AskIndex): HeaderMatch {
  const candidates = () => likelyAsks(header, leadingArticle(header)?.number, index);
  return exactHeader(header, index) ?? { role: 'unmapped', candidates: candidates() };
}

/** The same, but undefined where it only may be about an ask. */
export function exactHeader(header: string, index: AskIndex): HeaderMatch | undefined {
  // “≠ Title” is no column about the ask: its “yes” would be a no.
  if (isTurned(header)) return undefined;
  for (const [by, found, beside] of attemptsAt(header, index)) {
    if (!found) continue;
    // “Title [key]” and “Art. 7 – Title” name an ask twice: they have to name the same one.
    const agreed = beside ? found.filter((ask) => beside.includes(ask)) : found;
    if (agreed.length === 1) return { role: 'ask', askId: agreed[0]!.id, by };
    const all = [...new Set([...found, ...(beside ?? [])])];
    return { role: 'unmapped', candidates: all.slice(0, MAX_CANDIDATES).map((ask) => ask.id) };
  }
  return undefined;
}

function attemptsAt(header: string, { byKey, byTitle, byNumber }: AskIndex): readonly Attempt[] {
  const [, before = '', bracketed] = /^(.*)\[([^[\]]+)\]\s*$/.exec(header) ?? [];
  const { number, rest } = leadingArticle(header) ?? { number: '', rest: '' };
  const titled = rest === '' ? undefined : byTitle.get(looseKey(rest));
  return [
    ['key', bracketed && byKey.get(looseKey(bracketed)), byTitle.get(looseKey(before))],
    ['key', byKey.get(looseKey(header))],
    ['title', byTitle.get(looseKey(header))],
    ['title', titled, byNumber.get(number)],
    ['article', rest === '' ? byNumber.get(number) : undefined],
  ];
}

/** By what asks were found, and those that the rest of the header names. */
type Attempt = readonly [
  by: MatchedBy,
  found: readonly SheetAsk[] | '' | undefined,
  beside?: readonly SheetAsk[] | undefined,
];

/** Asks of the same article, then asks whose title or key shares long words with the header. */
function likelyAsks(header: string, number: string | undefined, index: AskIndex): string[] {
  const words = looseKey(header)
    .split(' ')
    .filter((word) => word.length >= 4);
  const open = index.asks.filter(({ archived }) => !archived);
  const scored = open.map((ask) => {
    const own = new Set(looseKey(`${ask.title} ${ask.key}`).split(' '));
    const shared = words.filter((word) => own.has(word)).length;
    const sameArticle = ask.numbers.some(
      (one) => number !== undefined && onArticle(articleNumber(one), number),
    );
    return { id: ask.id, score: shared + (sameArticle ? 1 : 0) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, MAX_CANDIDATES)
    .map(({ id }) => id);
}

/** `6(2)` is on article `6`, and the other way round. */
function onArticle(one: string | undefined, other: string): boolean {
  const article = (number: string) => number.replace(/\(.*/, '');
  return one !== undefined && article(one) === article(other);
}
