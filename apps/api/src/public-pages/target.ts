import { knownLanguage, languageAsked, type Language } from '#libs/words';

export type Format = 'html' | 'json' | 'csv';

/** Which part of a public page is asked for, and how it is to be written. */
export interface Target {
  slug: string;
  part: 'campaign' | 'state' | 'ask' | 'letter' | 'method';
  /** Of a state its code, of an ask its key, of a letter its id or `<id>@<instant>`. */
  key: string;
  format: Format;
  language: Language;
  /** Whether the address names the language: then its links do so, too. */
  languageNamed: boolean;
  embed: boolean;
  /** Of a list that is longer than one page, from 1 on. */
  page: number;
}

const NAME = /^([a-zA-Z0-9][\w-]{0,99})(?:\.(json|csv))?$/;

/** @returns undefined for what is no address of ours */
export function readName(name: string): { name: string; format: Format } | undefined {
  const found = NAME.exec(name);
  return found?.[1] === undefined ? undefined : { name: found[1], format: (found[2] ?? 'html') as Format };
}

const LETTER = /^([\da-fA-F-]{36}(?:@\d{8}T\d{9}Z)?)(?:\.(json|csv))?$/;

/** A letter, as its address names it. @returns undefined for what is no address of ours */
export function readLetterName(name: string): { name: string; format: Format } | undefined {
  const found = LETTER.exec(name);
  return found?.[1] === undefined ? undefined : { name: found[1], format: (found[2] ?? 'html') as Format };
}

type Query = Readonly<Record<string, unknown>>;

export function manner(
  query: Query,
  acceptLanguage: string | undefined,
): Pick<Target, 'language' | 'languageNamed' | 'embed' | 'page'> {
  const { lang, embed, page } = query;
  const named = typeof lang === 'string' ? knownLanguage(lang.slice(0, 20)) : undefined;
  const number = typeof page === 'string' && /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 1;
  return {
    language: named ?? languageAsked(acceptLanguage),
    languageNamed: named !== undefined,
    embed: embed !== undefined,
    page: number,
  };
}

/** The address of a part of the page, from the top of the installation. */
export function addressOf(
  { slug, language, languageNamed }: Pick<Target, 'slug' | 'language' | 'languageNamed'>,
  path = '',
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...(languageNamed ? { lang: language } : {}), ...more }).toString();
  return `/p/${slug}${path}${query && `?${query.replace(/=(?=&|$)/g, '')}`}`;
}
