import { LetterRequest, LetterSigning, LetterWording } from '#libs/data';
import { signToken, type SignLinkKind } from '#libs/mail';
import { newId, Tokens } from '#libs/platform';
import type { Client, TestDemarche } from './demarche.js';
import { anOrganisation } from './makers.js';

export interface Place {
  id: string;
  organisationId: string;
}

/** A letter that is open for signature, with its text in two languages; by default until in a week. */
export async function anOpenLetter(
  { database }: Pick<TestDemarche, 'database'>,
  { id: campaignId }: Place,
  authorId: string,
  options: Record<string, unknown> = {},
): Promise<string> {
  const closesAt = new Date(Date.now() + 7 * 86_400_000);
  const closes = { closesAt, closesLocal: '2030-01-01T18:00', zone: 'America/New_York', zoneVersion: 'x' };
  const letterId = await database.make.letter({
    ...{ campaignId, authorId, state: 'open', openedAt: new Date(), title: `Letter ${newId()}` },
    ...closes,
    ...options,
  });
  const part = { campaignId, letterId };
  await database.make.letterText({
    ...part,
    title: 'To the <Chair>',
    body: 'We ask & ask.\n\nAgain.',
    salutation: 'Madam Chair,',
  });
  await database.make.letterText({
    ...part,
    language: 'fr',
    title: 'Au Président',
    body: 'Nous demandons.',
    authentic: false,
  });
  await database
    .table(LetterWording)
    .insert({ id: newId(), ...part, wording: 1, texts: [], textSha256: 'a'.repeat(64), authorId });
  return letterId;
}

export const tokenOf = ({ environment }: TestDemarche, kind: SignLinkKind, id: string): string =>
  signToken(new Tokens(environment.secret), { kind, id });

/** Somebody who was asked, by an account that nobody opened. */
export async function aRequest(
  { database }: TestDemarche,
  { id: campaignId }: Place,
  letterId: string,
  { askedBy, organisation = `Asked ${newId()}` }: { askedBy: string; organisation?: string | null },
): Promise<{ requestId: string; email: string; organisationId: string | null; userId: string }> {
  const email = `signer-${newId()}@example.org`;
  const organisationId =
    organisation === null ? null : await anOrganisation(database, campaignId, newId(), organisation);
  const userId = newId();
  await database.admin(
    `insert into user_account (id, email, name, zone, quiet_from, quiet_to) values ($1, $2, $2, 'UTC', '00:00', '00:00')`,
    [userId, email],
  );
  const requestId = newId();
  await database.table(LetterSigning).insertMissing([{ letterId, campaignId }], 'letterId');
  await database.table(LetterRequest).insert({
    id: requestId,
    campaignId,
    letterId,
    organisationId,
    name: organisation ?? email,
    userId,
    email,
    askedBy,
  });
  return { requestId, email, organisationId, userId };
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
export const post = (client: Client, token: string, fields: Record<string, string>, headers = {}) =>
  client.call('POST', `/sign/${token}`, new URLSearchParams(fields).toString(), { ...FORM, ...headers });

/** The word that the page's own forms carry. */
export async function formOf(client: Client, token: string): Promise<string> {
  const { text } = await client.get(`/sign/${token}`);
  return /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

export const SIGNS = {
  act: 'sign',
  kind: 'organisation',
  name: 'Access Now',
  place: 'International',
  consent: 'yes',
};
