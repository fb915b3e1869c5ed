import { canonicalZones, type FieldProblem } from '#libs/domain';
import type { AcceptedDto } from './accepting.dto.js';
import type { AcceptInput, OpenInvitation } from './accepting.service.js';

/** Plain pages that are complete without scripts, pictures or anything from elsewhere. */

/** @param input what was typed before, without passwords */
export function invitationPage(
  token: string,
  invitation: OpenInvitation,
  input: Omit<AcceptInput, 'password'> = {},
  problems: readonly FieldProblem[] = [],
): string {
  const title = invitation.campaign ? `Join ${invitation.campaign}` : 'Open your administrator account';
  const general = problems.filter((problem) => !FIELDS.has(problem.field)).map(complaint);
  return page(title, [
    introduction(invitation),
    ...general,
    `<form method="post" action="/mail/invitation" accept-charset="utf-8">`,
    `<input type="hidden" name="token" value="${escape(token)}">`,
    ...(invitation.hasAccount ? [] : accountFields(invitation, input, problems)),
    `<p><button type="submit">${invitation.hasAccount ? 'Accept' : 'Open my account'}</button></p>`,
    `</form>`,
    `<p>If you did not expect this, close the page: nothing happens until you press the button.</p>`,
  ]);
}

export function acceptedPage(accepted: AcceptedDto, publicUrl: string): string {
  const seat = accepted.campaign
    ? `You now sit in ${escape(accepted.campaign)} as ${escape(accepted.role ?? '')}.`
    : 'Your administrator account is open.';
  const how = accepted.newAccount ? 'Sign in with your address and the password you chose' : 'Sign in';
  return page('Accepted', [
    `<p>${seat}</p>`,
    `<p>${how}: <a href="${escape(publicUrl)}/">${escape(publicUrl)}</a></p>`,
  ]);
}

export function refusedPage(reason: string): string {
  return page('This did not work', [`<p role="alert">${escape(reason)}</p>`]);
}

const FIELDS = new Set(['name', 'zone', 'password', 'passwordAgain']);

function introduction({ campaign, role, email, hasAccount }: OpenInvitation): string {
  const what = campaign
    ? `You are invited to the campaign <strong>${escape(campaign)}</strong> as <strong>${escape(role ?? '')}</strong>.`
    : 'You will administer this installation. You will see no campaign unless its coordinator invites you.';
  const address = `This is for <strong>${escape(email)}</strong>, which ${hasAccount ? 'has an account here' : 'will be your address for signing in'}.`;
  return `<p>${what}</p><p>${address}</p>`;
}

function accountFields(
  invitation: OpenInvitation,
  input: Omit<AcceptInput, 'password'>,
  problems: readonly FieldProblem[],
): string[] {
  const about = (field: string) => problems.filter((problem) => problem.field === field);
  const name = input.name ?? invitation.name;
  const zone = input.zone ?? invitation.zone;
  return [
    field(
      'name',
      'Your name',
      about('name'),
      (attributes) =>
        `<input ${attributes} value="${escape(name)}" maxlength="120" autocomplete="name" required>`,
    ),
    field(
      'zone',
      'Your time zone: mail comes in your morning',
      about('zone'),
      (attributes) => `<select ${attributes}>${zoneOptions(zone)}</select>`,
    ),
    field(
      'password',
      'A password of at least 12 characters; a short sentence is best',
      about('password'),
      passwordInput,
    ),
    field('passwordAgain', 'The password once more', about('passwordAgain'), passwordInput),
  ];
}

const passwordInput = (attributes: string) =>
  `<input type="password" ${attributes} maxlength="128" autocomplete="new-password" required>`;

function field(
  name: string,
  label: string,
  problems: readonly FieldProblem[],
  control: (attributes: string) => string,
): string {
  const wrong = problems.length > 0;
  const attributes = `id="${name}" name="${name}"${wrong ? ` aria-invalid="true" aria-describedby="${name}-problem"` : ''}`;
  const complaints = problems.map(
    ({ message }) => `<span class="problem" id="${name}-problem">${escape(message)}</span>`,
  );
  return `<p><label for="${name}">${escape(label)}</label>${control(attributes)}${complaints.join('')}</p>`;
}

const complaint = ({ message }: FieldProblem) => `<p class="problem" role="alert">${escape(message)}</p>`;

function zoneOptions(selected: string): string {
  const zones = canonicalZones();
  const all = zones.includes(selected) || selected === '' ? zones : [selected, ...zones];
  return all
    .map((zone) => `<option${zone === selected ? ' selected' : ''}>${escape(zone)}</option>`)
    .join('');
}

function page(title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
label, input, select, .problem { display: block; box-sizing: border-box; width: 100% }
input, select, button { font: inherit; padding: .5rem; min-height: 2.75rem }
.problem { color: #a40000; font-weight: 600 }
</style></head><body><main><h1>${escape(title)}</h1>
${parts.join('\n')}
</main></body></html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
