import { stateNameKey } from '#libs/reference';
import { articleNumber, leadingArticle } from './article-numbers.js';
import type { SheetAsk } from './mapping.js';

export const COLUMN_ROLES = ['state', 'ask', 'note', 'ignore', 'unmapped'] as const;
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
  const bracketed = /\[([^[\]]+)\]\s*$/.exec(header)?.[1];
  const article = leadingArticle(header);
  const attempts: readonly [MatchedBy, readonly SheetAsk[] | undefined][] = [
    ['key', bracketed === undefined ? undefined : index.byKey.get(looseKey(bracketed))],
    ['key', index.byKey.get(looseKey(header))],
    ['title', index.byTitle.get(looseKey(header))],
    ['title', article && article.rest !== '' ? index.byTitle.get(looseKey(article.rest)) : undefined],
    ['article', article && article.rest === '' ? index.byNumber.get(article.number) : undefined],
  ];
  for (const [by, found] of attempts) {
    if (found?.length === 1) return { role: 'ask', askId: found[0]!.id, by };
    if (found) return { role: 'unmapped', candidates: found.slice(0, MAX_CANDIDATES).map((ask) => ask.id) };
  }
  return { role: 'unmapped', candidates: likelyAsks(header, article?.number, index) };
}

/** Asks of the same article, then asks whose title or key shares long words with the header. */
function likelyAsks(header: string, number: string | undefined, index: AskIndex): string[] {
  const words = looseKey(header)
    .split(' ')
    .filter((word) => word.length >= 4);
  const scored = index.asks.map((ask) => {
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
