import { escapeHtml } from '#libs/domain';
import { speechOf } from '#libs/mail';
import type { Language } from '#libs/words';
import { plainPage } from '../http/plain-page.js';

/** Says nothing of why: a campaign that shows nothing and one that there is not look the same. */
export function nothingHerePage(language: Language): string {
  const speech = speechOf(language);
  return plainPage(speech.say('publicPage.nothing'), speech, [
    `<p>${escapeHtml(speech.say('publicPage.nothingWhy'))}</p>`,
  ]);
}
