import { comparePlaces, type ArticlePlace } from './article-place.js';
import { coversArticleNumber, formatArticleNumber, tryArticleNumber, type ArticleNumber } from './numbers.js';

/** A provision that has no article of its own: a paragraph (`6(2)`) or a range (`25–29`), as the old draft had it. */
export interface FollowingProvision {
  readonly provisionId: string;
  readonly number: string;
}

/** What became of an article (or a paragraph with a row of its own); `to` null: the new draft does not have it. */
export interface ArticleLink {
  readonly from: string;
  readonly to: string | null;
}

/**
 * `follows`: `number` is its number in the new draft. `gone`: what it stood in is gone. `unclear`: the links do not
 * say, or the ends of the range no longer form one; a person says what its number is.
 */
export type Followed =
  | { readonly provisionId: string; readonly outcome: 'follows'; readonly number: string }
  | { readonly provisionId: string; readonly outcome: 'gone' | 'unclear'; readonly number: null };

interface ReadLink {
  readonly from: ArticlePlace;
  readonly to: ArticlePlace | null;
}

/** A place in the new draft; null: gone; undefined: not known. */
type NewPlace = ArticlePlace | null | undefined;

/**
 * Numbers in the new draft of paragraphs and ranges, derived from confirmed links of articles. A paragraph keeps its
 * steps under its article: with 5 → 6, 5(2) becomes 6(2). Each end of a range follows its article; an end that is
 * gone gives way to the next article inside the range; a range of which one article is left becomes that article.
 */
export function followArticles(
  provisions: readonly FollowingProvision[],
  links: readonly ArticleLink[],
): Followed[] {
  const read = readLinks(links);
  const known = new Map(read.map((link) => [formatArticleNumber({ from: link.from, to: null }), link]));
  return provisions.map(({ provisionId, number }) => {
    const old = tryArticleNumber(number);
    const found = old && (old.to ? followRange(old, read, known) : followPlace(old.from, known));
    if (found === undefined) return { provisionId, outcome: 'unclear', number: null };
    if (found === null) return { provisionId, outcome: 'gone', number: null };
    const place = 'from' in found ? found : { from: found, to: null };
    return { provisionId, outcome: 'follows', number: formatArticleNumber(place) };
  });
}

function readLinks(links: readonly ArticleLink[]): ReadLink[] {
  return links.flatMap((link): ReadLink[] => {
    const from = tryArticleNumber(link.from);
    const to = link.to === null ? null : tryArticleNumber(link.to);
    // A range cannot be the place that something else stands in; a number nobody can read tells nothing.
    if (!from || from.to || to === undefined || to?.to) return [];
    return [{ from: from.from, to: to && to.from }];
  });
}

/** The nearest place above it (or itself) that has a link decides. */
function followPlace(place: ArticlePlace, known: ReadonlyMap<string, ReadLink>): NewPlace {
  for (let depth = place.paragraphs.length; depth >= 0; depth--) {
    const above = { ...place, paragraphs: place.paragraphs.slice(0, depth) };
    const link = known.get(formatArticleNumber({ from: above, to: null }));
    if (!link) continue;
    return link.to && { ...link.to, paragraphs: [...link.to.paragraphs, ...place.paragraphs.slice(depth)] };
  }
  return undefined;
}

function followRange(
  range: ArticleNumber,
  read: readonly ReadLink[],
  known: ReadonlyMap<string, ReadLink>,
): ArticleNumber | NewPlace {
  const ends = [range.from, range.to ?? range.from].map((end) => followPlace(end, known));
  if (ends.includes(undefined)) return undefined;
  const inside = read
    .filter(({ from, to }) => to && isInside(range, from))
    .toSorted((a, b) => comparePlaces(a.from, b.from));
  const from = ends[0] ?? inside[0]?.to;
  const to = ends[1] ?? inside.at(-1)?.to;
  if (!from || !to) return null;
  const order = comparePlaces(from, to);
  if (order === 0) return from;
  // Written and read again, because only a pair of ends that reads as a range is one.
  return order < 0 ? tryArticleNumber(formatArticleNumber({ from, to })) : undefined;
}

/** Whether the place is one of those that the range counts: an article of 25–29, not a paragraph of one. */
function isInside(range: ArticleNumber, place: ArticlePlace): boolean {
  return (
    place.paragraphs.length === range.from.paragraphs.length &&
    coversArticleNumber(range, { from: place, to: null })
  );
}
