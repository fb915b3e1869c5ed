import { createInstance, type i18n } from 'i18next';
import {
  bothClocks,
  clockFace,
  countryName,
  directionOf,
  intlTagOf,
  inWords,
  LANGUAGES,
  type Language,
} from '#libs/domain';
import { own, type Line, type Run } from './line.js';
import { mailLanguage } from './mail-language.js';
import { ar } from './messages/ar.js';
import type { Catalogue, MessageKey } from './messages/catalogue.js';
import { en } from './messages/en.js';
import { es } from './messages/es.js';
import { fr } from './messages/fr.js';
import { id } from './messages/id.js';

export const CATALOGUES: Record<Language, Catalogue> = { en, fr: noBreaks(fr), es, ar, id };

/** Our own words, or (as a run) something a person typed, which keeps its own direction. */
type Values = Readonly<Record<string, string | number | Run>>;

/** Where typed text goes is marked while the sentence is put together: what somebody typed is never read as a template. */
const MARK = /<(\d+)>/;

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** Everything that depends on the language of a mail: its words, dates, spans of time and names of countries. */
export class Speech {
  readonly direction: 'ltr' | 'rtl';
  private readonly tag: string;
  private readonly plurals: Intl.PluralRules;
  private readonly templates = new Map<string, string>();

  constructor(
    readonly language: Language,
    private readonly words: i18n,
  ) {
    this.direction = directionOf(language);
    this.tag = intlTagOf(language);
    this.plurals = new Intl.PluralRules(this.tag);
  }

  /** A message made of our own words alone. `count` chooses the plural form. */
  say(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
    const template = this.template(key, values?.['count']);
    return values ? template.replace(PLACEHOLDER, (_, name: string) => String(values[name])) : template;
  }

  /** Looked up once, each plural form apart: that costs more than filling a message in, and a digest has a hundred. */
  private template(key: MessageKey, count: unknown): string {
    const name = typeof count === 'number' ? `${key}_${this.plurals.select(count)}` : key;
    let template = this.templates.get(name);
    if (template === undefined) {
      template = this.words.t(key, {
        skipInterpolation: true,
        ...(name === key ? {} : { count: Number(count) }),
      });
      this.templates.set(name, template);
    }
    return template;
  }

  /** A message with typed text in it. */
  line(key: MessageKey, values: Values = {}): Line {
    const typed: Run[] = [];
    const plain: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(values)) {
      plain[name] = typeof value === 'object' ? `<${typed.push(value) - 1}>` : value;
    }
    const text = this.say(key, plain);
    if (typed.length === 0) return [own(text)];
    // Every second piece is the number of a typed run.
    return text
      .split(MARK)
      .map((piece, index) => (index % 2 === 1 ? (typed[Number(piece)] ?? own('')) : own(piece)))
      .filter((run) => run.text !== '');
  }

  /** One instant on the venue's and the reader's clock. */
  clocks(instant: Date, venueZone: string, readerZone: string): string {
    return bothClocks(instant, venueZone, readerZone, this.tag).text;
  }

  clock(instant: Date, zone: string): string {
    return clockFace(instant, zone, this.tag).label;
  }

  span(from: Date, to: Date): string {
    return inWords(from, to, this.tag);
  }

  /** The time left at the minute a mail leaves: a moment after its hour it still says "in 24 hours". */
  timeLeft(now: Date, to: Date): string {
    return this.span(new Date(Math.floor(now.getTime() / 60_000) * 60_000), to);
  }

  /** @param alpha2 ISO 3166-1 alpha-2; without one the English name stays */
  country(english: string, alpha2: string | null | undefined): string {
    return alpha2 ? countryName(alpha2, english, this.language) : english;
  }
}

const SPEECHES: Record<Language, Speech> = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Speech(language, instanceOf(language))]),
) as Record<Language, Speech>;

/** @param locale BCP 47 tag as it stands in the account; a language we do not have gives English */
export function speechOf(locale: string): Speech {
  return SPEECHES[mailLanguage(locale)];
}

/** Made once for all mails: building an instance costs more than a mail. */
function instanceOf(language: Language): i18n {
  const instance = createInstance({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: Object.fromEntries(
      [language, 'en' as const].map((each) => [each, { translation: CATALOGUES[each] }]),
    ),
    // Escaping is done when a line becomes HTML.
    interpolation: { escapeValue: false },
  });
  void instance.init();
  return instance;
}

/** French typography: what must not be torn off its word at the end of a line. */
function noBreaks(catalogue: Catalogue): Catalogue {
  const bound = (text: string) => text.replace(/ ([:;?»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');
  const entries = (section: Catalogue[string]) =>
    Object.fromEntries(Object.entries(section).map(([key, text]) => [key, bound(text)]));
  return Object.fromEntries(Object.entries(catalogue).map(([name, section]) => [name, entries(section)]));
}
