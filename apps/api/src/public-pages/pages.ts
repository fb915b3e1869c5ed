import { escapeHtml, STANCES, toLocalDate } from '#libs/domain';
import { intlTagOf } from '#libs/words';
import { layout, sourceHtml, typed, typedBlock, typedLink, Writer } from './layout.js';
import { letterContent } from './letter-page.js';
import { methodContent } from './method-page.js';
import { inPages, turning } from './paging.js';
import { letterKey, letterOf, numbersOf, type PublicLetter } from './public-letters.js';
import type { PublicDocument, PublicPage, PublicPosition, PublicSession } from './public-page.js';
import type { Target } from './target.js';

/** A mark for each stance beside its colour, which not everybody sees. */
const MARKS = { champion: '++', support: '+', lean_support: '(+)', undecided: '?' } as const;
const MORE_MARKS = { lean_against: '(−)', oppose: '−', silent: '·' } as const;
const markOf = (stance: PublicPosition['stance']) => ({ ...MARKS, ...MORE_MARKS })[stance];

/** @returns undefined where the publication has no such part */
export function pageHtml(page: PublicPage, target: Target): string | undefined {
  const writer = new Writer(page, target);
  switch (target.part) {
    case 'campaign':
      return layout(writer, page.name, campaignContent(writer));
    case 'method':
      return layout(writer, writer.speech.say('publicPage.method'), methodContent(writer));
    case 'letter': {
      const letter = letterOf(page.letters, target.key);
      return letter && layout(writer, letter.title, letterContent(writer, letter));
    }
    case 'ask': {
      const ask = page.asks.find(({ key }) => key === target.key);
      return ask && layout(writer, ask.title, askContent(writer, ask.summary));
    }
    case 'state': {
      const own = page.positions.filter(({ state }) => state === target.key);
      return own[0] && layout(writer, writer.state(own[0]), stateContent(writer, own));
    }
  }
}

const section = (title: string, content: string) =>
  content === '' ? '' : `<section>\n<h2>${title}</h2>\n${content}\n</section>\n`;

function campaignContent(writer: Writer): string {
  const { page } = writer;
  const contacts = page.contacts.map(({ role, how }) => `<li>${typed(role)}: ${typedLink(how)}</li>`);
  return [
    section(writer.say('practical'), page.practical && typedBlock(page.practical)),
    section(writer.say('sessions'), page.sessions.map((one) => sessionHtml(writer, one)).join('\n')),
    section(writer.say('documents'), list(page.documents.map((one) => documentHtml(writer, one)))),
    section(writer.say('letters'), list(page.letters.map((one) => letterHtml(writer, one)))),
    section(writer.say('asks'), asksTable(writer)),
    section(writer.say('states'), stateTiles(writer)),
    section(writer.say('contacts'), list(contacts)),
  ].join('');
}

const list = (items: readonly string[]) => (items.length === 0 ? '' : `<ul>\n${items.join('\n')}\n</ul>`);

function sessionHtml(writer: Writer, session: PublicSession): string {
  const { name, city, zone, opensLocal, closesLocal, opensAt, closesAt } = session;
  const row = (label: string, from: string, to: string) =>
    `<tr><th scope="row">${label}</th><td>${writer.wall(from)}</td><td>${writer.wall(to)}</td></tr>`;
  return `<div class="wide" tabindex="0"><table><caption>${typed(name)}${writer.comma}${typed(city)}</caption>
<thead><tr><th scope="col">${writer.say('clock')}</th><th scope="col">${writer.say('opens')}</th><th scope="col">${writer.say('closes')}</th></tr></thead>
<tbody>${row(`${writer.say('venue')} (${typed(zone)})`, opensLocal, closesLocal)}${row('UTC', opensAt, closesAt)}</tbody></table></div>`;
}

function documentHtml(writer: Writer, { title, symbol, circulatedOn, link }: PublicDocument): string {
  const name =
    link === null
      ? typed(title)
      : `<a href="${escapeHtml(link)}" rel="noopener nofollow">${typed(title)}</a>`;
  return `<li>${name}${symbol === null ? '' : ` ${typed(symbol)}`}${writer.comma}${writer.day(circulatedOn)}</li>`;
}

function letterHtml(writer: Writer, letter: PublicLetter): string {
  const when = writer.plainDay(toLocalDate(new Date(letter.asOf), letter.zone));
  const asOf = escapeHtml(writer.speech.say('letterFile.asOf', { when }));
  const { signed, withheld } = numbersOf(letter);
  return `<li><a href="${writer.to(`/letter/${letterKey(letter)}`)}">${typed(letter.title)}</a>${writer.comma}${asOf}. ${writer.say('signedBy', { number: signed, withheld })}</li>`;
}

function asksTable(writer: Writer): string {
  const { asks, positions } = writer.page;
  if (asks.length === 0) return '';
  const columns = STANCES.map((stance) => `<th scope="col">${writer.stance(stance)}</th>`).join('');
  const rows = asks.map(({ key, title }) => {
    const own = positions.filter(({ ask }) => ask === key);
    const numbers = STANCES.map((stance) => `<td>${own.filter((one) => one.stance === stance).length}</td>`);
    return `<tr><th scope="row"><a href="${writer.to(`/ask/${key}`)}">${typed(title)}</a></th>${numbers.join('')}</tr>`;
  });
  return `<div class="wide"><table><caption>${writer.say('counted')}</caption>
<thead><tr><th scope="col">${writer.say('ask')}</th>${columns}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** Each state of which something is shown, by its name. */
function stateTiles(writer: Writer): string {
  const states = new Map(writer.page.positions.map((one) => [one.state, writer.state(one)]));
  const { compare } = new Intl.Collator(intlTagOf(writer.target.language));
  const tiles = [...states]
    .toSorted(([, a], [, b]) => compare(a, b))
    .map(
      ([code, name]) =>
        `<li><a href="${writer.to(`/state/${code}`)}">${states.size > 60 ? code : typed(name)}</a></li>`,
    );
  return tiles.length === 0 ? '' : `<ul class="tiles">\n${tiles.join('\n')}\n</ul>`;
}

function askContent(writer: Writer, summary: string): string {
  const { page, target } = writer;
  const own = page.positions.filter(({ ask }) => ask === target.key);
  const intro = summary === '' ? '' : typedBlock(summary);
  if (own.length === 0) return `${intro}<p>${writer.say('none')}</p>`;
  const { compare } = new Intl.Collator(intlTagOf(target.language));
  const sorted = own.toSorted((a, b) => compare(writer.state(a), writer.state(b)));
  const tiles = sorted.map(
    ({ state, stance }) => `<li class="c${STANCES.indexOf(stance)}">${state} ${markOf(stance)}</li>`,
  );
  const legend = STANCES.map(
    (stance) => `<li class="c${STANCES.indexOf(stance)}">${markOf(stance)} ${writer.stance(stance)}</li>`,
  );
  const first = (one: PublicPosition) =>
    `<a href="${writer.to(`/state/${one.state}`)}">${typed(writer.state(one))}</a>`;
  const grid =
    target.page > 1
      ? ''
      : `<h2>${writer.say('grid')}</h2>\n<ul class="tiles">${tiles.join('')}</ul>\n<p>${writer.say('legend')}</p>\n<ul class="tiles">${legend.join('')}</ul>`;
  return `${intro}${grid}\n<h2>${writer.say('positions')}</h2>\n${positionsTable(writer, sorted, writer.say('state'), first)}`;
}

function stateContent(writer: Writer, own: readonly PublicPosition[]): string {
  const titles = new Map(writer.page.asks.map(({ key, title }) => [key, title]));
  const first = ({ ask }: PublicPosition) =>
    `<a href="${writer.to(`/ask/${ask}`)}">${typed(titles.get(ask) ?? ask)}</a>`;
  return `<p>${typed(writer.target.key)}</p>\n${positionsTable(writer, own, writer.say('ask'), first)}`;
}

/** A page of rows, each with its date and its source. */
function positionsTable(
  writer: Writer,
  positions: readonly PublicPosition[],
  label: string,
  first: (one: PublicPosition) => string,
): string {
  const rows = positions.map((one) => {
    const through = one.voice === 'bloc' ? ` (${writer.say('bloc')})` : '';
    return `<tr><th scope="row">${first(one)}</th><td class="c${STANCES.indexOf(one.stance)}">${writer.stance(one.stance)}${through}</td><td>${writer.day(one.day)}</td><td>${writer.grade(one.grade)}</td><td>${sourceHtml(one.source)}</td></tr>`;
  });
  const pages = inPages(rows, (row) => row);
  const page = Math.min(writer.target.page, pages.length);
  const heads = [
    label,
    ...(['stance', 'day', 'evidence', 'source'] as const).map((word) => writer.say(word)),
  ];
  return `<div class="wide"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${(pages[page - 1] ?? []).join('\n')}</tbody></table></div>
${turning(writer, `/${writer.target.part}/${writer.target.key}`, page, pages.length)}`;
}
