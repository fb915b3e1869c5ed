import { isUuid } from '#libs/domain';
import type { Tokens } from '#libs/platform';

/**
 * What a link to the page of a letter names: whom a coordinator asked (`request`), a link that is shared (`shared`), or a page that
 * waits for the code of a mail (`code`), which alone signs nothing.
 */
export type SignLinkKind = 'request' | 'shared' | 'code';

export interface SignLink {
  kind: SignLinkKind;
  id: string;
}

const LETTERS = { request: 'r', shared: 's', code: 'c' } as const satisfies Record<SignLinkKind, string>;
/** One letter, the id and the signature, all in letters and digits: no mail program takes a sign off its end. */
const SHAPE = /^([rsc])([0-9a-f]{32})([0-9a-f]{64})$/;

const subjectOf = ({ kind, id }: SignLink) => `${kind}~${id}`;

export function signToken(tokens: Tokens, link: SignLink): string {
  const token = tokens.make('sign', subjectOf(link));
  const signature = Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url').toString('hex');
  return `${LETTERS[link.kind]}${link.id.replaceAll('-', '')}${signature}`;
}

/** @returns undefined when it is none of ours, or not whole */
export function readSignToken(tokens: Tokens, text: string): SignLink | undefined {
  const [, letter, digits = '', signature = ''] = SHAPE.exec(text.toLowerCase()) ?? [];
  const kind = (Object.keys(LETTERS) as SignLinkKind[]).find((one) => LETTERS[one] === letter);
  const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!kind || !isUuid(id)) return undefined;
  const link = { kind, id };
  const given = `${subjectOf(link)}.${Buffer.from(signature, 'hex').toString('base64url')}`;
  return tokens.read('sign', given) === undefined ? undefined : link;
}

export const signUrl = (publicUrl: string, token: string): string => `${publicUrl}/sign/${token}`;

/** Without those that are read for one another. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 6;

/**
 * The code that a mail to confirm with carries: derived from the secret and stored nowhere.
 * @param version of the line that it confirms: what was typed anew has another code
 */
export function signCode(tokens: Tokens, requestId: string, version: number): string {
  const bytes = tokens.fingerprint('sign-code', `${requestId}:${version}`);
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** As somebody may type it: small letters, blanks, hyphens. */
export const typedCode = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
