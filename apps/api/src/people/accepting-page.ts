import { allZones, canonicalZones, escapeHtml, type FieldProblem } from '#libs/domain';
import { speechOf, type Speech } from '#libs/mail';
import type { OpenInvitation } from '#libs/data';
import { bold, field, passwordInput, plainPage, sentence } from '../http/plain-page.js';
import type { AcceptedDto } from './accepting.dto.js';
import type { AcceptInput } from './accepting.service.js';
import { ZONE_OF_BROWSER } from './zone-of-browser.js';

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
  return plainPage(title, speech, [
    introduction(invitation, speech),
    ...general,
    `<form method="post" action="/mail/invitation" accept-charset="utf-8">`,
    `<input type="hidden" name="token" value="${escapeHtml(token)}">`,
    ...(hasAccount ? [] : accountFields(invitation, input, problems, speech)),
    `<p><button type="submit">${speech.say(hasAccount ? 'joining.accept' : 'joining.open')}</button></p>`,
    `</form>`,
    // What was chosen once stays.
    ...(hasAccount || input.zone !== undefined ? [] : [ZONE_OF_BROWSER]),
    `<p>${speech.say('joining.not_expected')}</p>`,
  ]);
}

export function acceptedPage(accepted: AcceptedDto, publicUrl: string, speech: Speech): string {
  const { campaign, role, newAccount, already } = accepted;
  const seat =
    campaign && role
      ? speech.say('joining.seat', { campaign: bold(campaign), role: speech.say(`role.${role}`) })
      : speech.say('joining.admin_open');
  const label = speech.say(newAccount ? 'joining.sign_in_new' : 'joining.sign_in');
  const address = escapeHtml(publicUrl);
  return plainPage(speech.say(already ? 'joining.already' : 'joining.accepted'), speech, [
    `<p>${seat}</p>`,
    ...(already ? [`<p>${speech.say('joining.already_how')}</p>`] : []),
    `<p>${speech.say('frame.link', { label })} <a href="${address}/" dir="ltr">${address}</a></p>`,
  ]);
}

const FIELDS = new Set(['name', 'zone', 'password', 'passwordAgain']);

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
  // Nobody has said it of an administrator: UTC stands there for want of anything else.
  const said = input.zone ?? (invitation.campaign === null ? '' : invitation.zone);
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
      (attributes) =>
        `<select ${attributes} dir="ltr" required data-more="${otherZones()}">${zoneOptions(said, speech)}</select>`,
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

function zoneOptions(selected: string, speech: Speech): string {
  const zones = canonicalZones();
  const all = zones.includes(selected) || selected === '' ? zones : [selected, ...zones];
  const asked = `<option value="">${escapeHtml(speech.say('joining.which_zone'))}</option>`;
  return [
    asked,
    ...all.map((zone) => `<option${zone === selected ? ' selected' : ''}>${escapeHtml(zone)}</option>`),
  ].join('');
}

/** Further names that a browser may have for its zone, and that are taken as well. */
const otherZones = () => {
  const offered = new Set(canonicalZones());
  return allZones()
    .filter((zone) => !offered.has(zone))
    .join(' ');
};
