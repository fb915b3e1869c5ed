/** What stands between several things in one cell. */
const BETWEEN = ';\\n،';
const PART = new RegExp(
  `\\s*(?:"((?:[^"]|"")*)"\\s*(?=[${BETWEEN}]|$)|([^${BETWEEN}]*))(?:[${BETWEEN}]|$)`,
  'gu',
);
const NEEDS_QUOTES = new RegExp(`^"|[${BETWEEN}]`, 'u');

/** Things that stand in one cell; what is in quotes is one, whatever stands in it. */
function partsOf(cell: string): { text: string; quoted: boolean }[] {
  return [...cell.matchAll(PART)]
    .map(([, quoted, bare = '']) => {
      return { text: (quoted?.replaceAll('""', '"') ?? bare).trim(), quoted: quoted !== undefined };
    })
    .filter(({ text }) => text !== '');
}

export const severalIn = (cell: string): string[] => partsOf(cell).map(({ text }) => text);

/** Addresses, of which one holds semicolons and ends of lines itself: they are several where each is in quotes. */
export function addressesIn(cell: string): string[] {
  const parts = partsOf(cell);
  return parts.length > 0 && parts.every(({ quoted }) => quoted) ? parts.map(({ text }) => text) : [cell];
}

const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Things in one cell, as `severalIn` reads them. */
export const joined = (texts: readonly string[]): string =>
  texts.map((text) => (NEEDS_QUOTES.test(text) ? inQuotes(text) : text)).join('; ');

/** Addresses in one cell, as `addressesIn` reads them. */
export const joinedAddresses = (texts: readonly string[]): string =>
  texts.length > 1 || texts[0]?.startsWith('"') ? texts.map(inQuotes).join('; ') : (texts[0] ?? '');
