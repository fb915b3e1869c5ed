/** Marks of footnotes at the end of a name: ¹ * † [1] (a) "note 3", and a lone small number. */
const FOOTNOTE =
  /(?:\s*[[(]\s*(?:\d{1,3}|[a-z]|[ivx]{1,4}|\*+)\s*[\])]|[¹²³⁰-⁹*†‡§¶#]+|[,;]?\s+(?:foot)?note\s*\d*|\s+\d{1,2})$/iu;
/** The same in front, and numbers or signs of a list. */
const LEADING = /^(?:[*†‡§¶#•·]+|\d{1,3}[.)](?=\s))\s*/u;
const FLAG = /[\u{1F1E6}-\u{1F1FF}]{2}/gu;

/** The text of a cell without footnotes and signs of lists; flags become their two letters. */
export function withoutMarks(text: string): string {
  let plain = text.replace(FLAG, (flag) => ` (${lettersOf(flag)}) `).trim();
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(FOOTNOTE, '').replace(LEADING, '').trim();
  }
  return plain;
}

/** 🇫🇷 stands for FR. */
function lettersOf(flag: string): string {
  return flag.replace(/./gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65));
}

const ARTICLE_BEHIND = /\s*\(\s*(?:the|l['’]|le|la|les|el|los|las)\s*\)$/iu;
const ARTICLE_BEFORE = /^(?:l['’]|(?:le|la|les|el|los|las)\s)\s*/iu;

/**
 * One name in the orders and with the articles in which lists write it: as it stands; "Korea, Republic of" and "Korea (the
 * Republic of)" turned round; "Algérie (l')" and "l'Algérie" without the article, and Arabic names with or without theirs.
 */
export function readings(text: string): readonly string[] {
  const bare = text.replace(ARTICLE_BEHIND, '');
  const [, first, rest] = /^([^,(]+?)\s*(?:,|\()\s*([^,()]+?)\s*\)?$/u.exec(bare) ?? [];
  const turned = first !== undefined && rest !== undefined ? [`${rest} ${first}`] : [];
  const arabic = bare.startsWith('ال')
    ? bare.slice(2)
    : /^\p{Script=Arabic}/u.test(bare)
      ? `ال${bare}`
      : undefined;
  const all = [
    text,
    bare,
    ...turned,
    bare.replace(ARTICLE_BEFORE, ''),
    ...(arabic === undefined ? [] : [arabic]),
  ];
  return [...new Set(all)];
}

/**
 * What one cell says twice: "Nepal (NPL)", "Peru - PER", "MLI Mali", "Holy See (Vatican City State)".
 * Empty when it says one thing, and says it plainly.
 */
export function twice(text: string): readonly string[] {
  const [, before, after] =
    /^([A-Z]{2,3})\s+(\S.*)$/u.exec(text) ?? /^(.*\S)\s+([A-Z]{2,3})$/u.exec(text) ?? [];
  if (before !== undefined && after !== undefined && !/[^\p{L}\s'’.]/u.test(text)) return [before, after];
  const parts = text
    .split(/[()[\]{}/|;:,=]|\s[-–—]+\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 || parts[0] !== text ? parts : [];
}
