/** The languages of mails, plain pages and screens, each by its own name. English stands in for every other. */
export const LANGUAGE_NAMES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  id: 'Bahasa Indonesia',
} as const;
export type Language = keyof typeof LANGUAGE_NAMES;
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[];

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGE_NAMES, tag);

/** @param tag BCP 47 tag as somebody stored it, e.g. `fr-CA`. @returns its language if we have it, else undefined */
export function knownLanguage(tag: string): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/, 1);
  return isLanguage(primary) ? primary : undefined;
}

/**
 * The language that a browser asks for, best first, of those we have.
 * @param header Accept-Language, e.g. `fr-CH, fr;q=0.9, en;q=0.8`; as anybody may have made it up
 */
export function languageAsked(header: string | undefined): Language {
  const asked = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(/\s*;\s*/);
      return { tag, quality: Number(quality.replace(/^q=/, '')) };
    });
  const wanted = asked.filter(({ quality }) => quality > 0).toSorted((a, b) => b.quality - a.quality);
  return wanted.map(({ tag }) => knownLanguage(tag)).find((language) => language !== undefined) ?? 'en';
}

/** The direction in which a language is written, as HTML's `dir` names it. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/**
 * The tag to hand to Intl. Arabic gets the digits 0 to 9: dates and times are compared with the secretariat's own,
 * and two kinds of digits in one line are read wrongly.
 */
export const intlTagOf = (language: Language): string => (language === 'ar' ? 'ar-u-nu-latn' : language);
