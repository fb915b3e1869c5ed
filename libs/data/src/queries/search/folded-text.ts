/** What nobody sees, and the marks that `foldForSearch()` takes from letters. */
const GONE =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff' +
  '\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u0300-\\u0344\\u0346-\\u036f\\u064b-\\u065f\\u0640\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff]';
/** Apostrophes and full stops, which join. */
const JOINED = "'.’‘‛ʼʹʻ′`";
/** The last of them: iota below a letter, and old forms of Cyrillic ones, as their capitals say. */
const [FROM, TO] = [
  'øđðłħıςىةکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹\u0345ᲀᲁᲂᲃᲄᲅᲆᲇᲈ',
  'oddlhiσيهكي01234567890123456789ιвдосттъѣꙋ',
];

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * SQL for a text as a search compares it: near to `foldForSearch()` of libs/domain, which decides. Each word that stands in
 * the text for that function stands in this form of it too; a test holds one against the other.
 * @param text a column, which is named several times
 */
export const foldedText = (text: string): string => `replace(case when octet_length(${text}) = length(${text})
    then translate(lower(${text} collate "C"), ${quoted("'.`")}, '')
    else replace(replace(replace(replace(translate(lower(regexp_replace(normalize(${text}, nfkd), ${quoted(GONE)}, '', 'g')),
      ${quoted(FROM + JOINED)}, ${quoted(TO)}), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th') end, '&', ' and ')`;

/** As a bracket of a pattern: all of the first plane and of the pictures that are no letter, digit or mark. */
const BETWEEN_WORDS = (() => {
  const hex = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
  const ranges: string[] = [];
  let from: number | undefined;
  for (let code = 0; code <= 0x10000; code++) {
    const surrogate = code >= 0xd800 && code < 0xe000;
    const between = code < 0x10000 && !surrogate && !/[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(code));
    if (between) from ??= Math.max(code, 1);
    else if (from !== undefined) {
      ranges.push(`${hex(from)}-${hex(code - 1)}`);
      from = undefined;
    }
  }
  return `[${ranges.join('')}\\U0001f000-\\U0001faff]+`;
})();

/**
 * SQL for a text as `foldForSearch()` gives it: words with one space between. It costs more than `foldedText()`, so it is asked of
 * what that has let through. A test holds one against the other.
 */
export const searchText = (text: string): string => `btrim(case when octet_length(${text}) = length(${text})
    then regexp_replace(${foldedText(text)}, '[^a-z0-9]+', ' ', 'g')
    else normalize(regexp_replace(${foldedText(text)}, ${quoted(BETWEEN_WORDS)}, ' ', 'g'), nfc) end)`;
