import type { Likeness } from './likeness.js';
import { compareArticleNumbers, plainArticleNumber, tryArticleNumber } from './numbers.js';

/** Why a link is suggested. `follows_article`: it has no row of its own and moved with what it stands in. */
export const LINK_REASONS = [
  'same_title',
  'similar_title',
  'similar_text',
  'same_place',
  'shifted_with_neighbours',
  'follows_article',
] as const;
export type LinkReason = (typeof LINK_REASONS)[number];

/** A suggested link: indexes in the old and the new draft, and how alike their words are. */
export interface Link {
  readonly old: number;
  readonly now: number;
  readonly likeness: Likeness;
  readonly score: number;
}

interface Numbered {
  readonly number: string;
}

/** From this likeness on a title or a text is called similar. */
const SIMILAR = 0.4;

/** The reasons of every link, in the order of `LINK_REASONS`. */
export function reasonsOf(
  previous: readonly Numbered[],
  next: readonly Numbered[],
  links: readonly Link[],
): Map<Link, LinkReason[]> {
  const shift = (link: Link | undefined) => {
    const from = link && tryArticleNumber(numberOf(previous, link.old))?.from.article;
    const to = link && tryArticleNumber(numberOf(next, link.now))?.from.article;
    return from === undefined || to === undefined ? null : to - from;
  };
  const sorted = links.toSorted((a, b) =>
    compareArticleNumbers(numberOf(previous, a.old), numberOf(previous, b.old)),
  );
  return new Map(
    sorted.map((link, at) => {
      const { title, text } = link.likeness;
      const moved = shift(link);
      const withNeighbours = [sorted[at - 1], sorted[at + 1]].some((near) => near && shift(near) === moved);
      const reasons: LinkReason[] = [];
      if (title === 1) reasons.push('same_title');
      else if ((title ?? 0) >= SIMILAR) reasons.push('similar_title');
      if ((text ?? 0) >= SIMILAR) reasons.push('similar_text');
      if (plainArticleNumber(numberOf(previous, link.old)) === plainArticleNumber(numberOf(next, link.now)))
        reasons.push('same_place');
      if (moved !== null && moved !== 0 && withNeighbours) reasons.push('shifted_with_neighbours');
      return [link, reasons];
    }),
  );
}

function numberOf(list: readonly Numbered[], index: number): string {
  return list[index]?.number ?? '';
}
