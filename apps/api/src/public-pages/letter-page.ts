import { escapeHtml, type SignatoryKind } from '#libs/domain';
import { intlTagOf } from '#libs/words';
import { typed, Writer } from './layout.js';
import { inPages, turning } from './paging.js';
import { letterKey, numbersOf, type PublicLetter, type PublicSignatory } from './public-letters.js';
import { piecesOf } from './pieces.js';

/** One thing that stands whole on one page, in what holds it together with those beside it. */
interface Block {
  html: string;
  within?: readonly [open: string, close: string];
  /** Where it begins a part: its name in the address, and what it is called. */
  part?: readonly [name: string, title: string];
}

const LIST = ['<ol>', '</ol>'] as const;
const PLAIN_LIST = ['<ul>', '</ul>'] as const;

/** The text that binds, who signed, and the other texts; in pages, for either may be long. */
export function letterContent(writer: Writer, letter: PublicLetter): string {
  const { speech, target } = writer;
  const blocks = blocksOf(writer, letter);
  const pages = inPages(blocks, ({ html }) => html);
  const path = `/letter/${letterKey(letter)}`;
  const page = Math.min(target.page, pages.length);
  const parts = pages.flatMap((own, index) =>
    own.flatMap(({ part }) => (part ? [{ name: part[0], title: part[1], page: index + 1 }] : [])),
  );
  const links = parts.map(
    (one) =>
      `<li><a href="${writer.to(path, one.page === 1 ? {} : { page: String(one.page) })}#${one.name}">${one.title}</a></li>`,
  );
  const { signed, withheld } = numbersOf(letter);
  const days = new Intl.ListFormat(intlTagOf(target.language), { type: 'unit' });
  const since = letter.takenBack.map((day) => writer.plainDay(day));
  return [
    `<p>${escapeHtml(speech.say('letterFile.asOf', { when: writer.instant(letter.asOf, letter.zone) }))}</p>`,
    `<p>${writer.say('signedBy', { number: signed, withheld })}</p>`,
    since.length === 0
      ? ''
      : `<p>${writer.say('takenBack', { number: since.length, days: days.format(since) })}</p>`,
    `<nav aria-label="${writer.say('parts')}"><ul>${links.join('\n')}</ul></nav>`,
    joined(pages[page - 1] ?? []),
    turning(writer, path, page, pages.length),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What stands in the same list beside each other is one list. */
function joined(blocks: readonly Block[]): string {
  let html = '';
  let open: Block['within'];
  for (const block of blocks) {
    if (block.within !== open) {
      html += `${open ? `${open[1]}\n` : ''}${block.within ? block.within[0] : ''}`;
      open = block.within;
    }
    html += `${block.html}\n`;
  }
  return open ? html + open[1] : html;
}

function blocksOf(writer: Writer, letter: PublicLetter): Block[] {
  const authentic = letter.texts.filter((text) => text.authentic);
  const others = letter.texts.filter((text) => !text.authentic);
  return [
    ...addresseesOf(writer, letter),
    ...authentic.flatMap((text) => textOf(writer, letter, text)),
    ...namesOf(writer, letter, 'organisation'),
    ...namesOf(writer, letter, 'individual'),
    ...(letter.signatories.length > 0
      ? []
      : [{ html: `<p>${escapeHtml(writer.speech.say('letterFile.none'))}</p>` }]),
    ...others.flatMap((text) => textOf(writer, letter, text)),
  ];
}

function addresseesOf({ speech }: Writer, { addressees }: PublicLetter): Block[] {
  return [false, true].flatMap((copy) => {
    const own = addressees.filter((one) => one.copy === copy);
    const label = escapeHtml(speech.say(copy ? 'letterFile.copies' : 'letterFile.to'));
    const within = [`<p>${label}:</p>\n${PLAIN_LIST[0]}`, PLAIN_LIST[1]] as const;
    return own.map(({ name }) => ({ html: `<li>${typed(name)}</li>`, within }));
  });
}

function textOf(writer: Writer, { texts }: PublicLetter, text: PublicLetter['texts'][number]): Block[] {
  const { speech } = writer;
  const { language, title, salutation, body, note } = text;
  const original = texts.find((one) => one.authentic)?.language ?? language;
  const kind = text.authentic
    ? speech.say('letterFile.authentic')
    : speech.say('letterFile.translation', { language: writer.languageName(original) });
  const within = [`<div lang="${escapeHtml(language)}">\n`, '</div>'] as const;
  const name = `${writer.say('letterText')} (${escapeHtml(writer.languageName(language))})`;
  return [
    { html: heading(`text-${language}`, name), part: [`text-${language}`, name] },
    { html: `<p>${escapeHtml(kind)}</p>` },
    ...[title, ...salutation.split('\n'), ...body.split(/\n\s*\n/), note]
      .flatMap((paragraph) => piecesOf(paragraph.trim()))
      .map((piece) => ({ html: `<p class="t" dir="auto">${escapeHtml(piece)}</p>`, within })),
  ];
}

const heading = (name: string, title: string) => `<h2 id="${escapeHtml(name)}">${title}</h2>`;

function namesOf(writer: Writer, { signatories }: PublicLetter, kind: SignatoryKind): Block[] {
  const own = signatories.filter((one) => one.kind === kind);
  if (own.length === 0) return [];
  const name = `${kind}s` as const;
  const title = escapeHtml(writer.speech.say(`letterFile.${name}`, { number: own.length }));
  return [
    { html: heading(name, title), part: [name, title] },
    ...own.map((one) => ({ html: nameOf(writer, one), within: LIST })),
  ];
}

function nameOf(writer: Writer, { number, name, affiliation, place, late }: PublicSignatory): string {
  const parts = [name, affiliation, place].filter((part) => part !== '').map((part) => typed(part));
  const said = late === null ? [] : [`<i>${writer.say('late', { day: writer.plainDay(late) })}</i>`];
  return `<li value="${number}">${[...parts, ...said].join(writer.comma)}</li>`;
}
