import { pageStyle } from '../http/page-rules.js';
import { escapeHtml } from '#libs/domain';
import { speechOf, type Speech } from '#libs/mail';
import type { Language } from '#libs/words';
import { refusal, sentenceOf } from '../http/refusal.js';
import type { Wishes } from './mail-pages.service.js';

/** The page as a whole, complete without a script: whether one gets the mails that the link is about, and a button to change it. */
export function wishesPage(
  { campaign, locale, group, wanted }: Wishes,
  token: string,
  done?: 'stopped' | 'resumed',
): string {
  const speech = speechOf(locale);
  const notice = done
    ? `<p role="status"><strong>${textOf(speech, `wishes.${group}_${done}`)}</strong></p>`
    : '';
  const about = speech.say('wishes.campaign', {
    campaign: `<strong dir="auto">${escapeHtml(campaign)}</strong>`,
  });
  // Relative, so that the page also works below a path of a shared host.
  const [action, act] = wanted ? (['unsubscribe', 'stop'] as const) : (['resubscribe', 'resume'] as const);
  const state = textOf(speech, `wishes.${group}_${wanted ? 'wanted' : 'unwanted'}`);
  return page(
    textOf(speech, 'wishes.title'),
    `${notice}
<p>${about}</p>
<section>
<h2>${textOf(speech, `wishes.${group}`)}</h2>
<p>${state} ${textOf(speech, `wishes.${group}_note`)}</p>
<form method="post" action="${action}?token=${escapeHtml(encodeURIComponent(token))}">
<input type="hidden" name="List-Unsubscribe" value="One-Click">
<button type="submit">${textOf(speech, `wishes.${group}_${act}`)}</button>
</form>
</section>
<p>${textOf(speech, 'wishes.elsewhere')}</p>`,
    speech,
  );
}

const textOf = (speech: Speech, key: Parameters<Speech['say']>[0]) => escapeHtml(speech.say(key));

/**
 * Says nothing of why: a link that is wrong, too old or of somebody who left looks the same.
 * @param language of the browser, because nobody knows who reads it
 */
export function unknownLinkPage(language: Language): string {
  const [title, how] = [refusal('page.linkDead'), refusal('page.newestMail')];
  return page(
    escapeHtml(sentenceOf(title, language)),
    `<p>${escapeHtml(sentenceOf(how, language))}</p>`,
    speechOf(language),
  );
}

const STYLE = pageStyle(`<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; }
button { font: inherit; min-height: 2.75rem; padding: 0.5rem 1rem; }
</style>`);

function page(title: string, body: string, { language, direction }: Speech): string {
  return `<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – Demarche</title>
${STYLE}
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}
