/** The languages that mails and the first screens exist in; English is complete and stands in for every other. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'id'] as const;
export type Language = (typeof LANGUAGES)[number];

/** @param tag BCP 47 tag as somebody stored it, e.g. `fr-CA`. @returns its language if we have it, else English */
export function languageOf(tag: string): Language {
  const [primary] = tag.toLowerCase().split(/[-_]/, 1);
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** The direction in which a language is written, as HTML's `dir` names it. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The tag to hand to Intl. Arabic gets the digits 0 to 9: dates and times are compared with the secretariat's own,
 * and two kinds of digits in one line are read wrongly.
 */
export function intlTagOf(language: Language): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language;
}
