import { escapeHtml } from '#libs/domain';
import { speechOf, type Speech } from '#libs/mail';
import { stateName } from '#libs/reference';
import { intlTagOf, LANGUAGE_NAMES, LANGUAGES, type ServerMessageKey } from '#libs/words';
import type { PublicPage, PublicPosition } from './public-page.js';
import { letterKey, letterOf } from './public-letters.js';
import { STYLE } from './style.js';
import { addressOf, type Target } from './target.js';

type PageWord = Extract<ServerMessageKey, `publicPage.${string}`> extends `publicPage.${infer W}` ? W : never;

/** What one rendering needs: what is shown, what is asked for, and the language. */
export class Writer {
  readonly speech: Speech;
  private readonly days: Intl.DateTimeFormat;
  private readonly walls: Intl.DateTimeFormat;
  private readonly names: Intl.DisplayNames;
  /** Between the parts of one line. */
  readonly comma: string;

  constructor(
    readonly page: PublicPage,
    readonly target: Target,
  ) {
    this.speech = speechOf(target.language);
    const tag = intlTagOf(target.language);
    this.days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
    this.walls = new Intl.DateTimeFormat(tag, {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
    this.names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' });
    this.comma = `${escapeHtml(this.speech.say('frame.comma'))} `;
  }

  /** One of our own messages, for HTML. */
  say(word: PageWord, values: Record<string, string | number> = {}): string {
    return escapeHtml(this.speech.say(`publicPage.${word}`, values));
  }

  stance = (stance: PublicPosition['stance']) => escapeHtml(this.speech.say(`stance.${stance}`));
  grade = (grade: PublicPosition['grade']) => escapeHtml(this.speech.say(`grade.${grade}`));

  /** A calendar day. */
  day = (day: string) => `<time datetime="${day}">${escapeHtml(this.days.format(new Date(day)))}</time>`;
  /** A calendar day as plain text, within a sentence. */
  plainDay = (day: string): string => this.days.format(new Date(day));
  /** An instant on the clock of a zone and in UTC, as plain text; both clocks named. */
  instant(at: string, zone: string): string {
    const tag = intlTagOf(this.target.language);
    const on = (timeZone: string) =>
      `${new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(at))} (${timeZone})`;
    return zone === 'UTC' ? on('UTC') : `${on(zone)} · ${on('UTC')}`;
  }
  languageName = (language: string): string => this.names.of(language) ?? language;
  /** What a clock shows, `YYYY-MM-DDTHH:mm`. */
  wall = (wall: string) => escapeHtml(this.walls.format(new Date(`${wall.slice(0, 16)}:00Z`)));

  state = ({ state, name }: Pick<PublicPosition, 'state' | 'name'>) =>
    stateName(state, this.target.language, name);

  /** The address of a part of the same page, in the same language and way; short, for there may be hundreds of them. */
  to(path: string, more: Record<string, string> = {}): string {
    const { target } = this;
    const whole = addressOf(target, written(path), { ...(target.embed ? { embed: '' } : {}), ...more });
    return escapeHtml(path === '' ? whole : whole.slice(`/p/${target.slug}/`.length));
  }
}

/** What people typed: as it is, in its own direction. */
export const typed = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

/** Typed text of several lines. */
export const typedBlock = (text: string): string => `<pre dir="auto">${escapeHtml(text)}</pre>`;

/** A link where it is one, else text. */
export function typedLink(text: string): string {
  const href = escapeHtml(text);
  return /^https?:\/\/[^\s"<>]+$/.test(text)
    ? `<a href="${href}" rel="noopener nofollow" dir="ltr">${href}</a>`
    : typed(text);
}

/** A source: its text, and the address in it that can be opened. */
export function sourceHtml(source: string): string {
  const link = /https?:\/\/[^\s<>"]+/.exec(source);
  if (!link) return typed(source);
  const before = source.slice(0, link.index).trim();
  const after = source.slice(link.index + link[0].length).trim();
  return [before && typed(before), typedLink(link[0]), after && typed(after)].filter(Boolean).join(' ');
}

/** The address without a language and without the way it is shown: by which it is cited. */
function pathOf({ part, key }: Target, { letters }: PublicPage): string {
  if (part === 'campaign') return '';
  if (part === 'method') return '/method';
  const letter = part === 'letter' ? letterOf(letters, key) : undefined;
  return `/${part}/${letter ? letterKey(letter) : key}`;
}

/** In an address, where no program that gathers mail addresses takes it for one. */
const written = (path: string): string => path.replace('@', '%40');

/** A page as a whole; of one that is embedded the content alone, with the way to the whole. */
export function layout(writer: Writer, title: string, content: string): string {
  const { page, target, speech } = writer;
  const about = pathOf(target, page);
  const path = written(about);
  const whole = title === page.name ? title : `${title} – ${page.name}`;
  const head = target.embed
    ? ''
    : `<header><p><a href="${writer.to('')}">${typed(page.name)}</a></p>${languages(writer, path)}</header>`;
  return `<!DOCTYPE html>
<html lang="${target.language}" dir="${speech.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(whole)}</title>
<base href="/p/${page.slug}/">
<link rel="canonical" href="/p/${page.slug}${path}">
<link rel="alternate" type="application/json" href="/p/${page.slug}${path}.json">
<style>${STYLE}</style>
</head>
<body>
${head}
<main>
<h1>${typed(title)}</h1>
${content}
</main>
${footer(writer, path, about)}
</body>
</html>
`;
}

function languages({ target, speech }: Writer, path: string): string {
  const links = LANGUAGES.filter((language) => language !== target.language).map(
    (language) =>
      `<a href="${addressOf({ ...target, language, languageNamed: true }, path)}" lang="${language}" hreflang="${language}">${LANGUAGE_NAMES[language]}</a>`,
  );
  return `<nav aria-label="${escapeHtml(speech.say('publicPage.languages'))}">${links.join(' ')}</nav>`;
}

const LICENCE_PAGES = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
} as const;

export const licencePage = (page: Pick<PublicPage, 'licence'>): string => LICENCE_PAGES[page.licence];

function footer(writer: Writer, path: string, of: string): string {
  const { page, target } = writer;
  const { number, publishedAt, sha256, licence } = page;
  const about = writer.say('version', { number });
  const marks = `<p>${about} ${writer.day(publishedAt.toISOString().slice(0, 10))} · <a href="${licencePage(page)}" rel="license noopener">${licence}</a><br><small>SHA-256 ${sha256}</small></p>`;
  if (target.embed)
    return `<footer>${marks}<p><a href="${escapeHtml(addressOf(target, path))}" target="_blank" rel="noopener">${writer.say('whole')}</a></p></footer>`;
  const files = (['json', 'csv'] as const).map(
    (format) => `<a href="/p/${page.slug}${path}.${format}">${format.toUpperCase()}</a>`,
  );
  const correct = writer.to('/correction', of ? { about: of.slice(1) } : {});
  return `<footer>${marks}<nav aria-label="${writer.say('more')}"><a href="${writer.to('/method')}">${writer.say('method')}</a> · ${files.join(' · ')} · <a href="${writer.to(path, { embed: '' })}">${writer.say('embed')}</a> · <a class="act" href="${correct}">${writer.say('correct')}</a></nav></footer>`;
}
