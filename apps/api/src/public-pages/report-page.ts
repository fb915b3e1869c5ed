import { escapeHtml, type FieldProblem } from '#libs/domain';
import { speechOf } from '#libs/mail';
import type { Language } from '#libs/words';
import { bold, field, plainPage } from '../http/plain-page.js';
import { addressOf } from './target.js';

export interface ReportForm {
  slug: string;
  campaign: string;
  language: Language;
  about: string;
  body: string;
  contact: string;
  token: string;
}

/** The form with which anybody reports an error: complete without a script. */
export function reportPage(form: ReportForm, problems: readonly FieldProblem[] = []): string {
  const { slug, language, about, body, contact, token } = form;
  const speech = speechOf(language);
  const say = (word: 'about' | 'body' | 'contact') => speech.say(`publicReport.${word}`);
  const of = (name: string) => problems.filter(({ path }) => path === name);
  const value = (text: string) => `value="${escapeHtml(text)}"`;
  return plainPage(speech.say('publicReport.title'), speech, [
    `<p>${bold(form.campaign)}</p>`,
    `<p>${escapeHtml(speech.say('publicReport.intro'))}</p>`,
    `<form method="post" action="${addressOf({ slug, language, languageNamed: true }, '/correction')}">`,
    `<input type="hidden" name="token" ${value(token)}>`,
    field(
      'about',
      say('about'),
      of('about'),
      speech,
      (at) => `<input type="text" ${at} maxlength="120" ${value(about)}>`,
    ),
    field(
      'body',
      say('body'),
      of('body'),
      speech,
      (at) =>
        `<textarea ${at} rows="8" cols="40" maxlength="2000" required dir="auto">${escapeHtml(body)}</textarea>`,
    ),
    field(
      'contact',
      say('contact'),
      of('contact'),
      speech,
      (at) => `<input type="text" ${at} maxlength="200" ${value(contact)}>`,
    ),
    `<p hidden><label for="website">website</label><input type="text" id="website" name="website" tabindex="-1" autocomplete="off"></p>`,
    `<p><button type="submit">${escapeHtml(speech.say('publicReport.send'))}</button></p>`,
    '</form>',
  ]);
}

export function reportedPage(slug: string, language: Language): string {
  const speech = speechOf(language);
  const back = addressOf({ slug, language, languageNamed: true });
  return plainPage(speech.say('publicReport.done'), speech, [
    `<p role="status">${escapeHtml(speech.say('publicReport.doneHow'))}</p>`,
    `<p><a href="${back}">${escapeHtml(speech.say('publicReport.back'))}</a></p>`,
  ]);
}
