import { escapeHtml, type FieldProblem } from '#libs/domain';
import type { OpenAddressChange, OpenPasswordReset } from '#libs/data';
import { speechOf, type Speech } from '#libs/mail';
import { bold, field, passwordInput, plainPage, sentence } from '../http/plain-page.js';

const FIELDS = new Set(['password', 'passwordAgain']);

const alerts = (problems: readonly FieldProblem[], speech: Speech): string[] =>
  problems
    .filter(({ path }) => !FIELDS.has(path))
    .map((problem) => `<p class="problem" role="alert">${sentence(problem, speech)}</p>`);

export function passwordPage(
  token: string,
  { email, locale }: OpenPasswordReset,
  problems: readonly FieldProblem[] = [],
): string {
  const speech = speechOf(locale);
  const about = (name: string) => problems.filter(({ path }) => path === name);
  return plainPage(speech.say('password.title'), speech, [
    `<p>${speech.say('password.for', { address: bold(email) })}</p>`,
    ...alerts(problems, speech),
    `<form method="post" action="/mail/password" accept-charset="utf-8">`,
    `<input type="hidden" name="token" value="${escapeHtml(token)}">`,
    // Lets a password manager know whose it is.
    `<input type="hidden" name="username" autocomplete="username" value="${escapeHtml(email)}">`,
    field('password', speech.say('joining.password'), about('password'), speech, passwordInput),
    field(
      'passwordAgain',
      speech.say('joining.password_again'),
      about('passwordAgain'),
      speech,
      passwordInput,
    ),
    `<p><button type="submit">${speech.say('password.set')}</button></p>`,
    `</form>`,
  ]);
}

export function passwordDonePage(publicUrl: string, speech: Speech): string {
  return plainPage(speech.say('password.done_title'), speech, [toSignIn(publicUrl, speech)]);
}

export function addressPage(token: string, change: OpenAddressChange): string {
  const speech = speechOf(change.locale);
  const button = (value: string, label: string) =>
    `<p><button type="submit" name="agree" value="${value}">${label}</button></p>`;
  return plainPage(speech.say('address.title'), speech, [
    `<p>${speech.say('address.what', { old: bold(change.oldEmail), new: bold(change.newEmail) })}</p>`,
    `<form method="post" action="/mail/address" accept-charset="utf-8">`,
    `<input type="hidden" name="token" value="${escapeHtml(token)}">`,
    button('yes', speech.say('address.agree')),
    button('no', speech.say('address.refuse')),
    `</form>`,
  ]);
}

export function addressAnsweredPage(
  answered: 'agreed' | 'changed' | 'refused',
  { newEmail, locale }: OpenAddressChange,
  publicUrl: string,
): string {
  const speech = speechOf(locale);
  const said = speech.say(`address.${answered}`, { new: bold(newEmail) });
  const link = answered === 'changed' ? [toSignIn(publicUrl, speech)] : [];
  return plainPage(speech.say('address.title'), speech, [`<p role="status">${said}</p>`, ...link]);
}

function toSignIn(publicUrl: string, speech: Speech): string {
  const address = escapeHtml(publicUrl);
  const label = speech.say('password.done');
  return `<p>${speech.say('frame.link', { label })} <a href="${address}/" dir="ltr">${address}</a></p>`;
}
