const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** They turn the direction of what follows. Not taken off in silence: whoever sends one is told. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;
/** Scripts in which a joiner or its opposite changes the shape of letters; and emoji that are joined to one. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const MARK_OF_DIRECTION = /[\u200e\u200f\u061c]/;
const JOINER = /[\u200c\u200d]/;
/** Of emoji, digits in a key, Chinese characters and Mongolian letters. */
const VARIANT = /\p{Variation_Selector}/u;
const HAS_VARIANTS = /[\p{Extended_Pictographic}\p{Emoji}\p{Script=Han}\p{Script=Mongolian}]/u;

/**
 * One line as it is stored: composed letters, and without what nobody sees and nobody meant, such as a soft hyphen or a
 * zero-width space that came along from a page. Signs that change what is seen stay: joiners within words of Arabic and
 * Indic scripts and within emoji, marks of direction beside letters that run from right to left, variants.
 */
export function visibleText(line: string): string {
  const composed = line.normalize('NFC');
  return composed.replace(INVISIBLE, (sign, at: number) => (matters(sign, at, composed) ? sign : ''));
}

function matters(sign: string, at: number, line: string): boolean {
  if (TURNS.test(sign)) return true;
  const before = lastOf(line.slice(0, at));
  if (VARIANT.test(sign)) return HAS_VARIANTS.test(before);
  if (JOINER.test(sign)) return JOINED.test(before) && JOINED.test(firstOf(line.slice(at + sign.length)));
  return MARK_OF_DIRECTION.test(sign) && RIGHT_TO_LEFT.test(line);
}

const lastOf = (text: string): string => /.$/su.exec(text)?.[0] ?? '';
const firstOf = (text: string): string => /^./su.exec(text)?.[0] ?? '';
