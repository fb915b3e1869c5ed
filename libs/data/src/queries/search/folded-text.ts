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
    then translate(lower(${text}), ${quoted("'.`")}, '')
    else replace(replace(replace(replace(translate(lower(regexp_replace(normalize(${text}, nfkd), ${quoted(GONE)}, '', 'g')),
      ${quoted(FROM + JOINED)}, ${quoted(TO)}), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th') end, '&', ' and ')`;
