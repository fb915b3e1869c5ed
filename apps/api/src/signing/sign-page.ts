import type { SignatureOfPage } from '#libs/data';
import { escapeHtml, lateFrom } from '#libs/domain';
import { signToken, speechOf, type Speech } from '#libs/mail';
import type { Tokens } from '#libs/platform';
import { languageAsked, type Language } from '#libs/words';
import { pageStyle } from '../http/page-rules.js';
import { sentence } from '../http/plain-page.js';
import { letterHtml, textRead } from './letter-html.js';
import { takesSignatures, type OpenedPage } from './opening.service.js';
import type { PageContext, Said } from './sign-context.js';
import { changeForm, codeForm, declineForm, signForm, withdrawForm } from './sign-forms.js';
import { formToken } from './sign-form.js';
import { isSigned } from './signing.service.js';

const STYLE = pageStyle(`<style>
:root { color-scheme: light dark }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
h1 { line-height: 1.25 }
article { border: 1px solid; border-radius: .5rem; padding: 0 1rem; margin: 1rem 0 }
article p { white-space: pre-line }
form { margin: 1rem 0 }
label.text { display: block; margin: .75rem 0 }
label.text input { display: block; box-sizing: border-box; width: 100% }
label.tick { display: flex; gap: .6rem; align-items: start; margin: .75rem 0; min-height: 2.75rem }
label.tick input { inline-size: 1.4rem; block-size: 1.4rem; flex: none }
input, button { font: inherit; padding: .5rem; min-height: 2.75rem }
button { padding: .5rem 1.25rem; font-weight: 600 }
fieldset { border: 1px solid; border-radius: .5rem; margin: .75rem 0 }
.problem { display: block; color: #c00000; font-weight: 600 }
.status { border-inline-start: .3rem solid; padding: .25rem .75rem; font-weight: 600 }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none }
nav a, nav strong { display: inline-block; padding: .6rem 0 }
@media (prefers-color-scheme: dark) { .problem { color: #ff9a9a } }
</style>`);

/** The language of the page: as it is asked for in the address, else that of the person's mails, else the browser's. */
export function pageLanguage(
  opened: OpenedPage | undefined,
  asked: unknown,
  accept: string | undefined,
): Language {
  if (typeof asked === 'string' && asked !== '') return speechOf(asked).language;
  return opened?.request ? speechOf(opened.request.language).language : languageAsked(accept);
}

/** The whole page: what is asked, the letter, and the one form that answers it. */
export function signPage(context: PageContext, said: Said = {}): string {
  const { opened, speech } = context;
  const parts = [
    ...saidFirst(said, speech),
    asks(opened, speech),
    ...untilWhen(opened, speech),
    ...soFar(opened, speech),
    letterHtml(context),
    ...answers(context, said),
  ];
  return document(titleOf(context), parts, speech);
}

/** The title of the text that is read: by what the campaign calls the letter is its own business. */
const titleOf = (context: PageContext) => escapeHtml(textRead(context)?.title ?? '');

/** After an address was given by the shared link: nothing is signed yet. */
export function mailedPage(context: PageContext, tokens: Tokens, requestId: string, said: Said): string {
  const { speech } = context;
  const token = signToken(tokens, { kind: 'code', id: requestId });
  const address = `<strong dir="ltr">${escapeHtml(said.mailedTo ?? '')}</strong>`;
  const form = formToken(tokens, token, context.opened.letter.wording);
  return document(
    escapeHtml(speech.say('signing.mailed')),
    [
      ...saidFirst(said, speech),
      `<p>${speech.say('signing.mailed_to', { address })}</p>`,
      codeForm({ ...context, action: token, form }, said.problems ?? []),
      `<p>${speech.say('signing.mailed_again')}</p>`,
    ],
    speech,
  );
}

/** Says nothing of why: forged, cut, too old and taken back look the same. */
export function deadPage(language: Language): string {
  const speech = speechOf(language);
  return document(speech.say('signing.dead'), [`<p>${speech.say('signing.dead_how')}</p>`], speech);
}

function saidFirst({ status, alert, problems = [] }: Said, speech: Speech): string[] {
  const general = problems.filter(({ path }) => !FIELDS.has(path));
  return [
    ...(status ? [`<p class="status" role="status">${speech.say(status)}</p>`] : []),
    ...(alert ? [`<p class="status problem" role="alert">${speech.say(alert)}</p>`] : []),
    ...general.map((problem) => `<p class="status problem" role="alert">${sentence(problem, speech)}</p>`),
  ];
}

const FIELDS = new Set(['kind', 'name', 'place', 'affiliation', 'email', 'consent', 'code']);

const strong = (text: string) => `<strong><bdi>${escapeHtml(text)}</bdi></strong>`;

function asks({ letter, request }: OpenedPage, speech: Speech): string {
  const campaign = strong(letter.campaign);
  if (!request?.asker) return `<p>${speech.say('signing.shared', { campaign })}</p>`;
  const asker = strong(request.asker);
  return request.organisation === null
    ? `<p>${speech.say('signing.asked', { asker, campaign })}</p>`
    : `<p>${speech.say('signing.asked_for', { asker, campaign, organisation: strong(request.organisation) })}</p>`;
}

/** On two clocks that are named: where sign-on closes, and the reader's; of a stranger UTC. */
export function clocksOf({ letter, request }: OpenedPage, speech: Speech, at: Date): string {
  const reader = request?.readerZone ?? 'UTC';
  return `<strong>${escapeHtml(speech.clocks(at, letter.zone ?? reader, reader))}</strong>`;
}

function untilWhen(opened: OpenedPage, speech: Speech): string[] {
  const { letter } = opened;
  const { closesAt, graceMinutes, now } = letter;
  const when = closesAt ? clocksOf(opened, speech, closesAt) : '';
  if (!takesSignatures(letter)) {
    const passed = closesAt !== null && closesAt <= now;
    return [
      `<p class="status">${passed ? speech.say('signing.closed', { when }) : speech.say('signing.closed_now')}</p>`,
    ];
  }
  if (!closesAt) return letter.state === 'open' ? [`<p>${speech.say('signing.no_deadline')}</p>`] : [];
  const late = lateFrom(letter);
  if (late && (late < now || letter.state !== 'open'))
    return [`<p class="status">${speech.say('signing.takes_late', { when })}</p>`];
  return [
    `<p>${speech.say('signing.until', { when })}</p>`,
    ...(graceMinutes > 0 && late
      ? [`<p>${speech.say('signing.grace', { when: clocksOf(opened, speech, late) })}</p>`]
      : []),
  ];
}

/** How it stands with whoever holds the link. */
function soFar(opened: OpenedPage, speech: Speech): string[] {
  const { request } = opened;
  if (!request) return [];
  const { signature, answer, answeredAt } = request;
  if (signature && isSigned(signature)) return signedHtml(opened, signature, speech);
  const said = (key: 'signing.withdrawn' | 'signing.declined', at: Date) => [
    `<p class="status">${speech.say(key, { when: clocksOf(opened, speech, at) })}</p>`,
  ];
  if (signature?.state === 'withdrawn' && signature.withdrawnAt)
    return said('signing.withdrawn', new Date(signature.withdrawnAt));
  return answer === 'declined' && answeredAt ? said('signing.declined', answeredAt) : [];
}

function signedHtml(opened: OpenedPage, signature: SignatureOfPage, speech: Speech): string[] {
  const { shownName, affiliation, place, confirmedAt, wording } = signature;
  const when = confirmedAt ? clocksOf(opened, speech, new Date(confirmedAt)) : '';
  const name = strong([shownName, affiliation, place].filter((part) => part !== '').join(', '));
  const lines = [
    ...(when === '' ? [] : [speech.say('signing.signed_on', { when })]),
    `${speech.say('signing.appears')}: ${name}`,
    ...(signature.withheld ? [speech.say('signing.appears_not')] : []),
    ...(signature.late ? [speech.say('signing.late')] : []),
    ...STATES[signature.state].map((key) => speech.say(key)),
  ];
  const reworded = wording !== null && wording < opened.letter.wording;
  return [
    `<section aria-labelledby="signed"><h2 id="signed">${speech.say('signing.signed')}</h2>`,
    ...lines.map((line) => `<p>${line}</p>`),
    ...(reworded ? [`<p class="status">${speech.say('signing.reworded')}</p>`] : []),
    '</section>',
  ];
}

const STATES = {
  offered: ['signing.waits'],
  confirmed: ['signing.waits'],
  approved: ['signing.approved'],
  refused: ['signing.refused'],
  withdrawn: [],
} as const;

/** The one form that fits: to sign, or to change and withdraw; none where nothing can be done any more. */
function answers(context: PageContext, said: Said): string[] {
  const { opened, speech } = context;
  const { letter, request } = opened;
  const open = takesSignatures(letter);
  const signature = request?.signature;
  if (signature && isSigned(signature)) {
    if (signature.state === 'refused') return [];
    return [...(open ? [changeForm(context, signature, said)] : []), withdrawForm(context)];
  }
  const note = `<p><em>${speech.say('signing.nothing_yet')}</em></p>`;
  if (!open) return [];
  return [
    note,
    signForm(context, said),
    ...(request && request.answer !== 'declined' ? [declineForm(context)] : []),
  ];
}

function document(title: string, body: readonly string[], { language, direction }: Speech): string {
  return `<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title} – Demarche</title>
${STYLE}
</head>
<body>
<main>
<h1><bdi>${title}</bdi></h1>
${body.join('\n')}
</main>
</body>
</html>
`;
}
