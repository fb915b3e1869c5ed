/** The languages that mails and the first screens exist in; English is complete and stands in for every other. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'id'] as const;
export type Language = (typeof LANGUAGES)[number];

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
