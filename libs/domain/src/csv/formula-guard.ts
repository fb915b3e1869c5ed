/**
 * Texts that a spreadsheet program might run as a formula when it opens a CSV file: they begin with = + - @,
 * one of their full-width forms (also behind spaces and invisible characters), or a control character such as
 * TAB, CR or NUL. Apostrophes in front do not count, so that a guarded text is again one of these.
 */
const FORMULA_LIKE = /^'*(?:\p{Cc}|[\s\p{Cf}]*[-=+@＝＋－＠﹦﹢﹣﹫])/u;

/** Puts an apostrophe before a text that could run as a formula. No two texts give the same result. */
export function guardFormula(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}

/** The inverse of `guardFormula`. Apostrophes that guard nothing, as in 'tis, stay. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA_LIKE.test(text) ? text.slice(1) : text;
}
