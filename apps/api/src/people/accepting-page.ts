import { pageStyle } from '../http/page-rules.js';
import { canonicalZones, type FieldProblem, type Refusal, escapeHtml } from '#libs/domain';
import { speechOf, type Speech } from '#libs/mail';
import type { OpenInvitation } from '#libs/data';
import type { Language } from '#libs/words';
import { refusal, sentenceOf } from '../http/refusal.js';
import type { AcceptedDto } from './accepting.dto.js';
import type { AcceptInput } from './accepting.service.js';

/*
 * Plain pages that are complete without scripts, pictures or anything from elsewhere, in the person's language. Our
 * messages hold no character that means something in HTML; whatever is put into them is escaped first.
 */

/** @param input what was typed before, without passwords */
export function invitationPage(
  token: string,
  invitation: OpenInvitation,
  input: Omit<AcceptInput, 'password'> = {},
  problems: readonly FieldProblem[] = [],
): string {
  const speech = speechOf(invitation.locale);
  const { campaign, hasAccount } = invitation;
  const title = campaign ? speech.say('joining.title', { campaign }) : speech.say('joining.admin_title');
  const general = problems
    .filter((problem) => !FIELDS.has(problem.path))
    .map((problem) => `<p class="problem" role="alert">${sentence(problem, speech)}</p>`);
  return page(title, speech, [
    introduction(invitation, speech),
    ...general,
    `<form method="post" action="/mail/invitation" accept-charset="utf-8">`,
    `<input type="hidden" name="token" value="${escapeHtml(token)}">`,
    ...(hasAccount ? [] : accountFields(invitation, input, problems, speech)),
    `<p><button type="submit">${speech.say(hasAccount ? 'joining.accept' : 'joining.open')}</button></p>`,
    `</form>`,
    `<p>${speech.say('joining.not_expected')}</p>`,
  ]);
}

export function acceptedPage(accepted: AcceptedDto, publicUrl: string, speech: Speech): string {
  const { campaign, role, newAccount } = accepted;
  const seat =
    campaign && role
      ? speech.say('joining.seat', { campaign: bold(campaign), role: speech.say(`role.${role}`) })
      : speech.say('joining.admin_open');
  const label = speech.say(newAccount ? 'joining.sign_in_new' : 'joining.sign_in');
  const address = escapeHtml(publicUrl);
  return page(speech.say('joining.accepted'), speech, [
    `<p>${seat}</p>`,
    `<p>${speech.say('frame.link', { label })} <a href="${address}/" dir="ltr">${address}</a></p>`,
  ]);
}

export function refusedPage(why: Refusal, language: Language): string {
  const title = sentenceOf(refusal('page.notWorked'), language);
  return page(title, speechOf(language), [`<p role="alert">${escapeHtml(sentenceOf(why, language))}</p>`]);
}

const FIELDS = new Set(['name', 'zone', 'password', 'passwordAgain']);

const bold = (text: string) => `<strong dir="auto">${escapeHtml(text)}</strong>`;

function introduction({ campaign, role, email, hasAccount }: OpenInvitation, speech: Speech): string {
  const what =
    campaign && role
      ? speech.say('joining.invited', {
          campaign: bold(campaign),
          role: `<strong>${speech.say(`role.${role}`)}</strong>`,
        })
      : speech.say('joining.admin');
  const address = speech.say(hasAccount ? 'joining.address_known' : 'joining.address_new', {
    address: bold(email),
  });
  return `<p>${what}</p><p>${address}</p>`;
}

function accountFields(
  invitation: OpenInvitation,
  input: Omit<AcceptInput, 'password'>,
  problems: readonly FieldProblem[],
  speech: Speech,
): string[] {
  const about = (field: string) => problems.filter((problem) => problem.path === field);
  const name = input.name ?? invitation.name;
  const zone = input.zone ?? invitation.zone;
  return [
    field(
      'name',
      speech.say('joining.name'),
      about('name'),
      speech,
      (attributes) =>
        `<input ${attributes} value="${escapeHtml(name)}" maxlength="120" autocomplete="name" dir="auto" required>`,
    ),
    field(
      'zone',
      speech.say('joining.zone'),
      about('zone'),
      speech,
      (attributes) => `<select ${attributes} dir="ltr">${zoneOptions(zone)}</select>`,
    ),
    field('password', speech.say('joining.password'), about('password'), speech, passwordInput),
    field(
      'passwordAgain',
      speech.say('joining.password_again'),
      about('passwordAgain'),
      speech,
      passwordInput,
    ),
  ];
}

const passwordInput = (attributes: string) =>
  `<input type="password" ${attributes} maxlength="128" autocomplete="new-password" required>`;

function field(
  name: string,
  label: string,
  problems: readonly FieldProblem[],
  speech: Speech,
  control: (attributes: string) => string,
): string {
  const wrong = problems.length > 0;
  const attributes = `id="${name}" name="${name}"${wrong ? ` aria-invalid="true" aria-describedby="${name}-problem"` : ''}`;
  const complaints = problems.map(
    (problem) => `<span class="problem" id="${name}-problem">${sentence(problem, speech)}</span>`,
  );
  return `<p><label for="${name}">${escapeHtml(label)}</label>${control(attributes)}${complaints.join('')}</p>`;
}

const sentence = (why: Refusal, { language }: Speech) => escapeHtml(sentenceOf(why, language));

function zoneOptions(selected: string): string {
  const zones = canonicalZones();
  const all = zones.includes(selected) || selected === '' ? zones : [selected, ...zones];
  return all
    .map((zone) => `<option${zone === selected ? ' selected' : ''}>${escapeHtml(zone)}</option>`)
    .join('');
}

const STYLE = pageStyle(`<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
label, input, select, .problem { display: block; box-sizing: border-box; width: 100% }
input, select, button { font: inherit; padding: .5rem; min-height: 2.75rem }
.problem { color: #a40000; font-weight: 600 }
</style>`);

function page(title: string, { language, direction }: Speech, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>${STYLE}</head><body><main><h1>${escapeHtml(title)}</h1>
${parts.join('\n')}
</main></body></html>
`;
}
