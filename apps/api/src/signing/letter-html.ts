import type { AddresseeOfPage, TextOfPage } from '#libs/data';
import { escapeHtml, salutationsOf } from '#libs/domain';
import type { Speech } from '#libs/mail';
import { printedName } from '#libs/reference';
import { intlTagOf } from '#libs/words';
import type { PageContext } from './sign-context.js';

/** In the language that is asked for, or the authentic one. */
export const textRead = ({ opened, language }: Pick<PageContext, 'opened' | 'language'>) =>
  opened.letter.texts.find((one) => one.language === language) ?? opened.letter.texts[0];

/** The whole letter below its title: in the language that is asked for, or the authentic one, with the others one tap away. */
export function letterHtml(context: PageContext): string {
  const { opened, speech, action } = context;
  const { texts, addressees } = opened.letter;
  const text = textRead(context);
  const authentic = texts.find((one) => one.authentic);
  if (!text) return '';
  return [
    languagesOf(texts, text, action, speech),
    `<p>${text.authentic || !authentic ? speech.say('signing.authentic_here') : speech.say('signing.translation', { language: nameOf(authentic.language, speech) })}</p>`,
    ...(text.note === '' ? [] : [`<p><bdi>${escapeHtml(text.note)}</bdi></p>`]),
    ...peopleOf(
      text.language,
      addressees.filter(({ copy }) => !copy),
      speech.say('signing.to'),
    ),
    ...peopleOf(
      text.language,
      addressees.filter(({ copy }) => copy),
      speech.say('signing.copies'),
    ),
    article(text, addressees),
    ...listOf(opened.list, speech),
  ].join('\n');
}

function languagesOf(
  texts: readonly TextOfPage[],
  shown: TextOfPage,
  action: string,
  speech: Speech,
): string {
  if (texts.length < 2) return '';
  const items = texts.map((text) => {
    const name = `<bdi lang="${escapeHtml(text.language)}">${escapeHtml(ownNameOf(text.language))}</bdi>`;
    const label = text.authentic ? `${name} (${speech.say('signing.authentic')})` : name;
    const href = `${action}?in=${encodeURIComponent(text.language)}`;
    return `<li>${text === shown ? `<strong aria-current="true">${label}</strong>` : `<a href="${escapeHtml(href)}">${label}</a>`}</li>`;
  });
  return `<nav aria-label="${escapeHtml(speech.say('signing.read_in'))}"><p>${speech.say('signing.read_in')}:</p><ul>${items.join('')}</ul></nav>`;
}

/** Line ends and empty lines as they were written; nothing of it is read as HTML. */
function article(text: TextOfPage, addressees: readonly AddresseeOfPage[]): string {
  const { language, body } = text;
  const paragraphs = [...salutationsOf(text, addressees), ...body.split(/\n\s*\n/)].filter(
    (one) => one.trim() !== '',
  );
  return [
    `<article lang="${escapeHtml(language)}">`,
    ...paragraphs.map((one) => `<p dir="auto">${escapeHtml(one.trim())}</p>`),
    '</article>',
  ].join('\n');
}

function peopleOf(language: string, addressees: readonly AddresseeOfPage[], label: string): string[] {
  if (addressees.length === 0) return [];
  const items = addressees.map((one) => `<li><bdi>${escapeHtml(printedName(one, language))}</bdi></li>`);
  return [`<p>${label}:</p><ul>${items.join('')}</ul>`];
}

function listOf(list: PageContext['opened']['list'], speech: Speech): string[] {
  if (!list) return [];
  const items = list.names.map(
    ({ name, affiliation, place }) =>
      `<li><bdi>${escapeHtml([name, affiliation, place].filter((part) => part !== '').join(', '))}</bdi></li>`,
  );
  const withheld =
    list.withheld > 0 ? [`<p>${speech.say('signing.list_withheld', { count: list.withheld })}</p>`] : [];
  return [
    `<h2>${speech.say('signing.list')}</h2>`,
    items.length === 0 ? `<p>${speech.say('signing.list_none')}</p>` : `<ol>${items.join('')}</ol>`,
    ...withheld,
  ];
}

const nameOf = (language: string, { language: reader }: Speech): string =>
  new Intl.DisplayNames([intlTagOf(reader)], { type: 'language', fallback: 'code' }).of(language) ?? language;

/** As its readers call it. */
const ownNameOf = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language;
