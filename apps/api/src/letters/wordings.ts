import { createHash } from 'node:crypto';
import { Letter, LetterText, LetterWording } from '#libs/data';
import { signedText, type LetterTextParts } from '#libs/domain';
import { newId, type Transaction } from '#libs/platform';
import type { Reader } from '../http/principal.js';

/** The SHA-256 of the authentic text; null where there is none. */
export function hashOf(texts: readonly LetterTextParts[]): string | null {
  const authentic = texts.find((text) => text.authentic);
  return authentic ? createHash('sha256').update(signedText(authentic)).digest('hex') : null;
}

export const textsOf = (tx: Transaction, letterId: string): Promise<LetterTextParts[]> =>
  tx.table(LetterText).find({ letterId }, ['language', 'title', 'salutation', 'body', 'authentic']);

/** Keeps the text as it can be signed from now on; the same text again is the same wording. */
export async function keepWording(tx: Transaction, reader: Reader, letterId: string): Promise<void> {
  const texts = await textsOf(tx, letterId);
  const textSha256 = hashOf(texts);
  if (textSha256 === null) return;
  const { campaignId } = reader.seat;
  const rows = await tx.table(LetterWording).find({ letterId }, ['wording', 'textSha256']);
  const last = rows.reduce((most, { wording }) => Math.max(most, wording), 0);
  if (rows.some((one) => one.wording === last && one.textSha256 === textSha256)) return;
  const wording = last + 1;
  await tx
    .table(LetterWording)
    .insert({ id: newId(), campaignId, letterId, wording, texts, textSha256, authorId: reader.userId });
  await tx.table(Letter).update({ id: letterId, campaignId }, { wording });
}
