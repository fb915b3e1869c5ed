const made = new Map<string, Intl.Collator>();

/**
 * The order of names that readers of a language expect: without regard to case, "2" before "10", accents and scripts as
 * that language sorts them. For `sort()`.
 * @param language BCP 47 tag, e.g. that of the reader
 */
export function orderOf(language: string): (a: string, b: string) => number {
  let collator = made.get(language);
  if (!collator) made.set(language, (collator = new Intl.Collator(language, { numeric: true })));
  return collator.compare;
}
