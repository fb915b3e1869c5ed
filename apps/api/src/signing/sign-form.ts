import { IsBoolean, IsOptional } from 'class-validator';
import { Problem, isEmailAddress, SIGNATORY_KINDS, type SignatoryKind } from '#libs/domain';
import type { Tokens } from '#libs/platform';
import { OneLine, OneOf, OrganisationName } from '../http/field-checks.js';
import { textOf } from '../http/plain-page.js';
import { refusal } from '../http/refusal.js';
import { validationPipe } from '../http/validation.js';

/** What the form of a letter's page says of a signature. */
export class SignatureForm {
  /** @example organisation */
  @OneOf(SIGNATORY_KINDS)
  kind: SignatoryKind;

  /** @example "Manushya Foundation" */
  @OrganisationName(200)
  name: string;

  /** @example Thailand */
  @OneLine(100, 0)
  place: string;

  /** @example "University of Somewhere" */
  @IsOptional()
  @OneLine(200, 0)
  affiliation: string;

  @IsBoolean()
  withheld: boolean;
}

export type Signature = Pick<SignatureForm, 'kind' | 'name' | 'place' | 'affiliation' | 'withheld'>;

/** As it was typed: a repeated field or none at all is as good as an empty one, and a box that is not ticked sends none. */
export function typedSignature(form: Record<string, unknown>): Signature {
  const kind = SIGNATORY_KINDS.find((one) => one === form['kind']) ?? 'organisation';
  const [name, place, affiliation] = [
    textOf(form['name']),
    textOf(form['place']),
    textOf(form['affiliation']),
  ];
  return { kind, name, place, affiliation, withheld: textOf(form['withheld']) !== '' };
}

/** @throws Problem naming each field that cannot be taken as it stands */
export async function checkedSignature(
  form: Record<string, unknown>,
  individuals: boolean,
): Promise<Signature> {
  const typed = typedSignature(form);
  const checked = (await validationPipe().transform(typed, {
    type: 'body',
    metatype: SignatureForm,
  })) as SignatureForm;
  if (typed.kind === 'individual' && !individuals)
    throw Problem.field('kind', refusal('signing.organisationsOnly'));
  if (textOf(form['consent']) === '') throw Problem.field('consent', refusal('signing.consent'));
  const { kind, name, place, withheld } = checked;
  const affiliation = kind === 'individual' ? checked.affiliation : '';
  return { kind, name, place, affiliation, withheld };
}

/** @throws Problem unless it is one address */
export function checkedEmail(form: Record<string, unknown>): string {
  const email = textOf(form['email']).trim().toLowerCase();
  if (!isEmailAddress(email)) throw Problem.field('email', { code: 'emailAddress', params: {} });
  return email;
}

/** For how long a page may lie open before its form counts no more. */
const OPEN_FOR = 12 * 3_600_000;

/** What a form vouches for: that it came with our page, of this link, with this wording of the text. */
interface FormToken {
  wording: number;
  /** Whether it came with a page of ours that has not been open for too long. */
  fresh: boolean;
}

export function formToken(tokens: Tokens, link: string, wording: number, now = Date.now()): string {
  const about = `${now}-${wording}`;
  const token = tokens.make('sign-form', `${link}~${about}`);
  return `${about}-${Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url').toString('hex')}`;
}

/** @returns undefined when it is none of ours, or of another link */
export function readFormToken(
  tokens: Tokens,
  link: string,
  text: string,
  now = Date.now(),
): FormToken | undefined {
  const [, made = '', wording = '', signature = ''] =
    /^(\d{1,15})-(\d{1,9})-([0-9a-f]{64})$/.exec(text) ?? [];
  const given = `${link}~${made}-${wording}.${Buffer.from(signature, 'hex').toString('base64url')}`;
  if (tokens.read('sign-form', given) === undefined) return undefined;
  const age = now - Number(made);
  return { wording: Number(wording), fresh: age >= 0 && age <= OPEN_FOR };
}
