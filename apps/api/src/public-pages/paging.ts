import type { Writer } from './layout.js';

/** Bytes of rows that one page of a list holds; the rest of a page is about as much again. */
const ROW_BYTES = 9_000;

/** As many to a page as its bytes allow. */
export function inPages<T>(rows: readonly T[], htmlOf: (row: T) => string): T[][] {
  const pages: T[][] = [[]];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(htmlOf(row));
    if (bytes > 0 && bytes + size > ROW_BYTES) {
      pages.push([]);
      bytes = 0;
    }
    pages.at(-1)?.push(row);
    bytes += size;
  }
  return pages;
}

/** The way to the pages beside one of them. */
export function turning(writer: Writer, path: string, page: number, pages: number): string {
  if (pages < 2) return '';
  const link = (to: number, word: 'previous' | 'next') =>
    to < 1 || to > pages
      ? ''
      : `<a href="${writer.to(path, { page: String(to) })}" rel="${word === 'next' ? 'next' : 'prev'}">${writer.say(word)}</a>`;
  return `<nav aria-label="${writer.say('pages')}">${link(page - 1, 'previous')} ${page} / ${pages} ${link(page + 1, 'next')}</nav>`;
}
