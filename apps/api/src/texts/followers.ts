import type { ArticleRow } from '#libs/data';
import { followedChanged } from '#libs/domain';
import { isLoaded, type TextFacts } from './text-rows.js';

/** Paragraphs that move with their articles, where it changes whether they changed. */
export function followers(row: ArticleRow, { articles }: Pick<TextFacts, 'articles'>): ArticleRow[] {
  const loaded = articles.filter(isLoaded).map((other) => (other.id === row.id ? row : other));
  return articles
    .filter(
      ({ id, note, body }) => note?.derived === 'follows' && id !== row.id && note.said === null && !body,
    )
    .map((other) => ({ ...other, changed: followedChanged(other.number, loaded) }))
    .filter(({ id, changed }) => articles.find((other) => other.id === id)?.changed !== changed);
}
