import type { SignatureOfPage } from '#libs/data';
import { escapeHtml, type FieldProblem } from '#libs/domain';
import type { Speech } from '#libs/mail';
import { sentence } from '../http/plain-page.js';
import type { Signature } from './sign-form.js';
import type { PageContext, Said } from './sign-context.js';

/** Each posts to the page itself, with the page's own word, without which nothing is changed. */
function formOf({ action, form }: PageContext, act: string, id: string, content: readonly string[]): string {
  return [
    `<section aria-labelledby="${id}-title"><form method="post" action="${escapeHtml(action)}" accept-charset="utf-8" id="${id}">`,
    `<input type="hidden" name="form" value="${escapeHtml(form)}">`,
    `<input type="hidden" name="act" value="${act}">`,
    ...content,
    '</form></section>',
  ].join('\n');
}

const heading = (id: string, text: string) => `<h2 id="${id}-title">${text}</h2>`;
const button = (text: string) => `<p><button type="submit">${text}</button></p>`;

const EMPTY: Signature = { kind: 'organisation', name: '', place: '', affiliation: '', withheld: false };

/** To sign, or, by the link that is shared, to ask for the mail that confirms. */
export function signForm(context: PageContext, said: Said): string {
  const { opened, speech } = context;
  const { request, letter } = opened;
  const before = request?.signature;
  const typed =
    said.typed ??
    (before ? { ...before, name: before.shownName } : { ...EMPTY, name: request?.organisation ?? '' });
  const email = request ? [] : [emailField(said, speech)];
  return formOf(context, 'sign', 'sign', [
    heading('sign', speech.say('signing.form')),
    ...(before?.state === 'withdrawn' ? [`<p>${speech.say('signing.again')}</p>`] : []),
    kindField(typed, letter.individuals, said, speech),
    ...nameFields(typed, letter.individuals, said, speech),
    ...email,
    withheldField(typed, said, speech),
    consentField(said, speech),
    `<p>${speech.say('signing.later')}</p>`,
    button(speech.say(request ? 'signing.sign' : 'signing.send_code')),
  ]);
}

export function changeForm(context: PageContext, signature: SignatureOfPage, said: Said): string {
  const { opened, speech } = context;
  const typed = said.typed ?? { ...signature, name: signature.shownName };
  const reworded = signature.wording !== null && signature.wording < opened.letter.wording;
  const { kind } = signature;
  return formOf(context, 'change', 'change', [
    heading('change', speech.say('signing.change')),
    `<input type="hidden" name="kind" value="${kind}">`,
    ...nameFields(typed, kind === 'individual', said, speech),
    withheldField(typed, said, speech),
    consentField(said, speech),
    `<p>${speech.say('signing.change_note')}</p>`,
    button(speech.say(reworded ? 'signing.sign_new_text' : 'signing.save')),
  ]);
}

export const withdrawForm = (context: PageContext): string =>
  formOf(context, 'withdraw', 'withdraw', [
    heading('withdraw', context.speech.say('signing.withdraw')),
    `<p>${context.speech.say('signing.withdraw_note')}</p>`,
    button(context.speech.say('signing.withdraw')),
  ]);

export const declineForm = (context: PageContext): string =>
  formOf(context, 'decline', 'decline', [
    heading('decline', context.speech.say('signing.decline')),
    `<p>${context.speech.say('signing.decline_note')}</p>`,
    button(context.speech.say('signing.decline')),
  ]);

export const codeForm = (context: PageContext, problems: readonly FieldProblem[]): string =>
  formOf(context, 'code', 'code-form', [
    heading('code-form', context.speech.say('signing.confirm')),
    input(
      { name: 'code', label: context.speech.say('signing.code'), value: '', problems },
      context.speech,
      'autocomplete="one-time-code" maxlength="20" autocapitalize="characters" spellcheck="false" dir="ltr" required',
    ),
    button(context.speech.say('signing.confirm')),
  ]);

interface Field {
  name: string;
  label: string;
  value: string;
  problems: readonly FieldProblem[];
}

const wrongOf = (name: string, problems: readonly FieldProblem[], speech: Speech) => {
  const own = problems.filter(({ path }) => path === name);
  const said = own.map(
    (problem) => `<span class="problem" id="${name}-problem">${sentence(problem, speech)}</span>`,
  );
  const attributes = own.length > 0 ? ` aria-invalid="true" aria-describedby="${name}-problem"` : '';
  return { said: said.join(''), attributes };
};

function input({ name, label, value, problems }: Field, speech: Speech, attributes: string): string {
  const wrong = wrongOf(name, problems, speech);
  return `<label class="text">${label}<input name="${name}" value="${escapeHtml(value)}" ${attributes}${wrong.attributes}>${wrong.said}</label>`;
}

function kindField(typed: Signature, individuals: boolean, { problems = [] }: Said, speech: Speech): string {
  const wrong = wrongOf('kind', problems, speech);
  if (!individuals)
    return `<p>${speech.say('signing.no_individuals')}</p><input type="hidden" name="kind" value="organisation">${wrong.said}`;
  const choice = (kind: Signature['kind']) =>
    `<label class="tick"><input type="radio" name="kind" value="${kind}"${typed.kind === kind ? ' checked' : ''}>${speech.say(`signing.as_${kind}`)}</label>`;
  return `<fieldset><legend>${speech.say('signing.as')}</legend>${choice('organisation')}${choice('individual')}${wrong.said}</fieldset>`;
}

function nameFields(
  typed: Signature,
  individuals: boolean,
  { problems = [] }: Said,
  speech: Speech,
): string[] {
  const of = (name: 'name' | 'place' | 'affiliation', attributes: string) =>
    input({ name, label: speech.say(`signing.${name}`), value: typed[name], problems }, speech, attributes);
  return [
    of('name', 'maxlength="200" dir="auto" required'),
    of('place', 'maxlength="100" dir="auto"'),
    ...(individuals ? [of('affiliation', 'maxlength="200" dir="auto"')] : []),
  ];
}

const emailField = ({ typed, problems = [] }: Said, speech: Speech) =>
  input(
    { name: 'email', label: speech.say('signing.email'), value: typed?.email ?? '', problems },
    speech,
    'type="email" maxlength="254" autocomplete="email" dir="ltr" required',
  );

function withheldField({ withheld }: Signature, { problems = [] }: Said, speech: Speech): string {
  const wrong = wrongOf('withheld', problems, speech);
  return `<label class="tick"><input type="checkbox" name="withheld" value="yes"${withheld ? ' checked' : ''}${wrong.attributes}><span>${speech.say('signing.withheld')}<br><small>${speech.say('signing.withheld_note')}</small></span></label>${wrong.said}`;
}

function consentField({ problems = [] }: Said, speech: Speech): string {
  const wrong = wrongOf('consent', problems, speech);
  return `<label class="tick"><input type="checkbox" name="consent" value="yes" required${wrong.attributes}><span>${speech.say('signing.consent')}${wrong.said}</span></label>`;
}
