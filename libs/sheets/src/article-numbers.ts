const ARTICLE = /^(?:art(?:icle|iculo|s)?s?\.?|pasal)?\s*(?=\d)/;
const NUMBER = /^\d{1,3}[a-z]?(?: ?(?:bis|ter|quater))?(?: ?\(\w{1,4}\)){0,3}/;

/**
 * The article number at the start of a header, in one spelling: “Art. 6 (2): no suppression” → number `6(2)`, rest
 * “no suppression”. Ranges keep both ends, `13-14`. Undefined if there is none.
 */
export function leadingArticle(header: string): { number: string; rest: string } | undefined {
  const text = header
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/g, '-')
    .trim();
  const start = ARTICLE.exec(text)?.[0].length ?? 0;
  const first = NUMBER.exec(text.slice(start));
  if (!first) return undefined;
  let at = start + first[0].length;
  let number = first[0];
  const dash = /^ ?- ?/.exec(text.slice(at));
  const last = dash && NUMBER.exec(text.slice(at + dash[0].length));
  if (dash && last) {
    number = `${number}-${last[0]}`;
    at += dash[0].length + last[0].length;
  }
  const rest = text.slice(at);
  // “3rd option” and “40ratifications” begin with a number that is no article.
  if (/^[\p{L}\p{N}]/u.test(rest)) return undefined;
  return { number: number.replace(/ /g, ''), rest: rest.replace(/^[\s.,:;/|-]+/, '').trim() };
}

/** A provision's number in the same spelling; undefined for what is no number. */
export function articleNumber(number: string): string | undefined {
  const found = leadingArticle(number);
  return found?.rest === '' ? found.number : undefined;
}
