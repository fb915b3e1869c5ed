import { followArticles, type ArticleLink, type Followed } from './following.js';
import { coversArticleNumber, plainArticleNumber, tryArticleNumber } from './numbers.js';

/** A provision as earlier drafts know it. */
export interface EarlierProvision {
  readonly provisionId: string;
  /** Its number in the last draft that gave one; null: no draft has given one so far. */
  readonly number: string | null;
  /** Ordinal of that draft. */
  readonly ordinal: number | null;
}

/** What a person said of a provision that is no article of the new draft; `number` null: it is gone. */
export interface SaidOfProvision {
  readonly provisionId: string;
  readonly number: string | null;
}

/**
 * `article`: an article of the new draft continues it. `follows`: it moves with its article. `gone`: what it was, or
 * stood in, is not in the new draft. `unclear`: nobody can tell without a person. `unnumbered`: no draft ever gave it
 * a number, so it can lose none.
 */
export type SettledOutcome = 'article' | 'follows' | 'gone' | 'unclear' | 'unnumbered';

export interface SettledProvision {
  readonly provisionId: string;
  readonly outcome: SettledOutcome;
  /** In the new draft; null unless it is an article or follows. */
  readonly number: string | null;
  /** Whether a person said so; a link to an article counts as said. */
  readonly said: boolean;
}

/**
 * What becomes of every earlier provision in a new draft, from the links of its articles and from what a person said
 * of the rest, in the order of `earlier`. No number is given twice: what would follow to a number that is taken
 * already is `unclear`.
 * @param linked the articles of the new draft that continue a provision
 * @param numbers all numbers that stand in the new draft
 */
export function settleProvisions(
  earlier: readonly EarlierProvision[],
  linked: readonly { readonly provisionId: string; readonly number: string }[],
  said: readonly SaidOfProvision[],
  numbers: readonly string[],
): SettledProvision[] {
  const articles = new Map(linked.map(({ provisionId, number }) => [provisionId, number]));
  const words = new Map(said.map(({ provisionId, number }) => [provisionId, number]));
  const taken = new Set([...numbers, ...words.values()].flatMap((n) => (n ? [plainArticleNumber(n)] : [])));
  const followed = followedByDraft(earlier, (id) => articles.get(id) ?? words.get(id));
  return earlier.map(({ provisionId, number }): SettledProvision => {
    const article = articles.get(provisionId);
    if (article !== undefined) return { provisionId, outcome: 'article', number: article, said: true };
    const word = words.get(provisionId);
    if (word !== undefined) {
      return { provisionId, outcome: word === null ? 'gone' : 'follows', number: word, said: true };
    }
    const outcome = number === null ? 'unnumbered' : (followed.get(provisionId)?.outcome ?? 'unclear');
    const place = followed.get(provisionId)?.number ?? null;
    if (outcome !== 'follows' || place === null) return { provisionId, outcome, number: null, said: false };
    if (taken.has(place)) return { provisionId, outcome: 'unclear', number: null, said: false };
    taken.add(place);
    return { provisionId, outcome, number: place, said: false };
  });
}

/**
 * What the links make of every numbered provision. A number says nothing beside a number of another draft, where
 * something else may have borne it: a provision follows only articles whose last number is of the same draft as its own.
 */
function followedByDraft(
  earlier: readonly EarlierProvision[],
  target: (provisionId: string) => string | null | undefined,
): Map<string, Followed> {
  const drafts = new Map<number | null, { provisionId: string; number: string }[]>();
  for (const { provisionId, number, ordinal } of earlier) {
    if (number === null) continue;
    const same = drafts.get(ordinal);
    if (same) same.push({ provisionId, number });
    else drafts.set(ordinal, [{ provisionId, number }]);
  }
  return new Map(
    [...drafts.values()]
      .flatMap((provisions) => followArticles(provisions, linksOf(provisions, target)))
      .map((followed) => [followed.provisionId, followed]),
  );
}

/** What became of every article of one draft, and of paragraphs of which somebody spoke. */
function linksOf(
  provisions: readonly { readonly provisionId: string; readonly number: string }[],
  target: (provisionId: string) => string | null | undefined,
): ArticleLink[] {
  return provisions.flatMap(({ provisionId, number }): ArticleLink[] => {
    const to = target(provisionId);
    if (to === undefined && isParagraph(number)) return [];
    return [{ from: plainArticleNumber(number), to: to ?? null }];
  });
}

function isParagraph(number: string): boolean {
  return (tryArticleNumber(number)?.from.paragraphs.length ?? 0) > 0;
}

/**
 * Whether the words of a paragraph or range may have changed, by the articles that it stands in or that stand in it:
 * true when one of them has, or when none is known.
 */
export function followedChanged(
  number: string,
  articles: readonly { readonly number: string; readonly changed: boolean }[],
): boolean {
  const read = tryArticleNumber(number);
  if (!read) return true;
  const near = articles.filter((article) => {
    const other = tryArticleNumber(article.number);
    return other && (coversArticleNumber(other, read) || coversArticleNumber(read, other));
  });
  return near.length === 0 || near.some(({ changed }) => changed);
}
