import { LANGUAGES } from '#libs/words';
import { pageHtml } from './pages.js';
import { readPage } from './public-page.js';

/** Bytes of the page that all the rest hangs on, in the language in which it is longest: lists are cut into pages. */
export function largestPage(items: Parameters<typeof readPage>[1]): number {
  const slug = 'x'.repeat(60);
  const page = readPage(slug, items, { number: 999, sha256: '0'.repeat(64), publishedAt: new Date(0) });
  const sizes = LANGUAGES.map((language) => {
    const target = { slug, part: 'campaign', key: '', format: 'html', language } as const;
    return Buffer.byteLength(pageHtml(page, { ...target, languageNamed: true, embed: false, page: 1 }) ?? '');
  });
  return Math.max(...sizes);
}
