/** Longest key of an ask or a provision. */
const LONGEST = 60;

/**
 * A key for a title, as the api wants keys: `Keep Article 6(2), é` gives `keep-article-6-2-e`. Small letters of ASCII and
 * digits joined by hyphens, 60 characters at most; '' for a title in another script.
 */
export function keyOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}
