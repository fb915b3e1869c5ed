import {
  bothClocks,
  bothClocksInWords,
  clockInWords,
  clockReading,
  inWords,
  valueInWords,
  type CountSummary,
  type Venues,
} from '#libs/domain';
import { cityName, cityOfZone, stateName } from '#libs/reference';
import {
  countSummaryText,
  intlTagOf,
  LANGUAGES,
  SERVER_MESSAGES,
  Translator,
  type Language,
  type ServerMessageKey,
  type SummaryKey,
  type Values,
} from '#libs/words';
import { own, type Line, type Run } from './line.js';
import { mailLanguage } from './mail-language.js';

/** Our own words, or (as a run, or runs of a line) something a person typed, which keeps its own direction. */
export type Parts = Readonly<Record<string, string | number | Run | Line>>;

/** Everything that depends on the language of a mail: its words, dates, spans of time and names of countries. */
export class Speech {
  readonly direction: 'ltr' | 'rtl';
  private readonly tag: string;

  /** @param venues by zone, the cities in which the campaign of the mail negotiates */
  constructor(
    readonly language: Language,
    private readonly messages: Translator<ServerMessageKey>,
    private readonly venues: Venues = {},
  ) {
    this.direction = this.messages.direction;
    this.tag = intlTagOf(language);
  }

  /** A message made of our own words alone. `count` chooses the plural form. */
  say(key: ServerMessageKey, values?: Values): string {
    return this.messages.translate(key, values);
  }

  /** A message with typed text in it. What somebody typed is never read as a template. */
  line(key: ServerMessageKey, values: Parts = {}): Line {
    // Every second piece is the name of a value.
    const count = values['count'];
    const runs = this.messages
      .template(key, typeof count === 'number' ? count : undefined)
      .split(/\{(\w+)\}/)
      .flatMap((piece, index) => (index % 2 === 1 ? this.runs(values[piece]) : own(piece)))
      .filter((run) => run.text !== '');
    return joinOwn(runs);
  }

  private runs(value: string | number | Run | Line = ''): Run | Line {
    return typeof value === 'object' ? value : own(this.messages.value(value));
  }

  /** The same language, about a campaign that negotiates in these cities. */
  at(venues: Venues): Speech {
    return new Speech(this.language, this.messages, venues);
  }

  private readonly cityOf = (zone: string): string => {
    const venue = this.venues[zone];
    return venue ? cityName(venue, this.language) : cityOfZone(zone, this.language);
  };

  /** One instant on the venue's and the reader's clock. */
  clocks(instant: Date, venueZone: string, readerZone: string): string {
    return bothClocksInWords(bothClocks(instant, venueZone, readerZone), this.tag, this.cityOf);
  }

  clock(instant: Date, zone: string): string {
    return clockInWords(clockReading(instant, zone), this.tag, this.cityOf);
  }

  /** @param date of the calendar, `YYYY-MM-DD` */
  day(date: string): string {
    return String(valueInWords(date, this.tag));
  }

  span(from: Date, to: Date): string {
    return inWords(from, to, this.tag);
  }

  /** The time left at the minute a mail leaves: a moment after its hour it still says "in 24 hours". */
  timeLeft(now: Date, to: Date): string {
    return this.span(new Date(Math.floor(now.getTime() / 60_000) * 60_000), to);
  }

  /** How a motion on an ask stands. */
  count(summary: CountSummary): string {
    const translate = (key: SummaryKey, values?: Values) => this.say(key, values);
    const nameOf = (code: string, english: string) => this.country(english, code);
    return countSummaryText({ translate, tag: this.tag, nameOf }, summary);
  }

  /** @param code of the delegation, or of a party without one; a name of the campaign’s own stays */
  country(english: string, code: string | null | undefined): string {
    return code ? stateName(code, this.language, english) : english;
  }
}

/** Our own words beside our own words are one run. */
function joinOwn(runs: readonly Run[]): Line {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && !last.typed && !run.typed) joined[joined.length - 1] = own(last.text + run.text);
    else joined.push(run);
  }
  return joined;
}

/** Made once for all mails. */
const SPEECHES = Object.fromEntries(
  LANGUAGES.map((language) => {
    const messages = new Translator<ServerMessageKey>(language, [
      SERVER_MESSAGES[language],
      SERVER_MESSAGES.en,
    ]);
    return [language, new Speech(language, messages)];
  }),
) as Record<Language, Speech>;

/**
 * @param locale BCP 47 tag as it stands in the account; a language we do not have gives English
 * @param venues of the campaign that is spoken of, see `namedVenues()`
 */
export function speechOf(locale: string, venues?: Venues): Speech {
  const speech = SPEECHES[mailLanguage(locale)];
  return venues ? speech.at(venues) : speech;
}
