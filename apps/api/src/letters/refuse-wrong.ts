import { Ask, Delegation, Letter, lockNames } from '#libs/data';
import { identityKey, Problem, toInstant } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { refusal } from '../http/refusal.js';
import { refuseAll } from '../http/refuse-all.js';
import { refuseWall } from '../http/refuse-wall.js';
import type { ChangeLetterRequest, LetterAddresseePart, LetterTextPart } from './letter-requests.dto.js';

/** Which letter is made or changed; `signedAfter` is now where people sign it, null where nobody does. */
interface Which {
  campaignId: string;
  id: string;
  signedAfter: Date | null;
}

/** @throws Problem naming all fields that are wrong, in the order of the form */
export async function refuseWrong(
  tx: Transaction,
  { campaignId, id, signedAfter }: Which,
  { title, closes, texts, addressees, askIds }: ChangeLetterRequest,
): Promise<void> {
  await refuseAll([
    () => (title ? refuseSameTitle(tx, campaignId, id, title) : undefined),
    () => {
      if (!closes) return;
      refuseWall('closes.wall', closes.wall, closes.zone, 'closes.zone');
      // While people sign, sign-on is not moved to where it is over already: it is closed instead.
      if (signedAfter && toInstant(closes.wall, closes.zone).instant <= signedAfter)
        throw Problem.field('closes.wall', refusal('letters.closesPassed'));
    },
    // Null counts as left out.
    () => refuseTexts(texts ?? []),
    () => refuseNameless(addressees ?? []),
    () => refuseUnknownCodes(tx, addressees ?? []),
    () => refuseUnknownAsks(tx, campaignId, askIds ?? []),
  ]);
}

/** @throws Problem where another letter of the campaign reads the same */
export async function refuseSameTitle(
  tx: Transaction,
  campaignId: string,
  id: string,
  title: string,
): Promise<void> {
  await tx.run(lockNames, { campaignId });
  const [same] = await tx.table(Letter).find({ campaignId, titleKey: identityKey(title) }, ['id', 'title']);
  if (!same || same.id === id) return;
  throw Problem.at(
    'conflict',
    'title',
    refusal('letters.readsTheSame', { name: same.title, existingId: same.id }),
  );
}

function refuseTexts(texts: readonly LetterTextPart[]): void {
  if (texts.length > 0 && texts.filter(({ authentic }) => authentic).length !== 1)
    throw Problem.field('texts', refusal('letters.oneAuthentic'));
}

/** A mission may go by the formal name of its state; anybody else has a name of their own. */
function refuseNameless(addressees: readonly LetterAddresseePart[]): void {
  const nameless = addressees.findIndex(({ name, delegationCode }) => name === '' && !delegationCode);
  if (nameless >= 0)
    throw Problem.field(`addressees[${nameless}].name`, refusal('letters.addresseeNameless'));
}

async function refuseUnknownCodes(
  tx: Transaction,
  addressees: readonly LetterAddresseePart[],
): Promise<void> {
  const codes = addressees.flatMap(({ delegationCode }) => delegationCode ?? []);
  if (codes.length === 0) return;
  const known = new Set((await tx.table(Delegation).find({ code: codes }, ['code'])).map(({ code }) => code));
  const unknown = addressees.findIndex(({ delegationCode }) => delegationCode && !known.has(delegationCode));
  if (unknown >= 0) throw Problem.unknown(`addressees[${unknown}].delegationCode`, 'delegation');
}

async function refuseUnknownAsks(
  tx: Transaction,
  campaignId: string,
  askIds: readonly string[],
): Promise<void> {
  if (askIds.length === 0) return;
  const known = new Set(
    (await tx.table(Ask).find({ campaignId, id: [...askIds] }, ['id'])).map(({ id }) => id),
  );
  const unknown = askIds.findIndex((id) => !known.has(id));
  if (unknown >= 0) throw Problem.unknown(`askIds[${unknown}]`, 'ask');
}
