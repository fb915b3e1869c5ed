import { invitedNames, lockInvitation, memberNames, Organisation, type WaitingInvitation } from '#libs/data';
import { Problem, samePersonName } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type { InvitationDto, InviteRequest } from './invitations.dto.js';

export async function lockedInvitation(tx: Transaction, { seat: { campaignId } }: Reader, id: string) {
  const row = await tx.first(lockInvitation, { id, campaignId });
  if (!row) throw Problem.notFound('invitation');
  return row;
}

/** Who is invited sits for an organisation that is there. */
export async function refuseUnknownOrganisation(
  tx: Transaction,
  { seat: { campaignId } }: Reader,
  organisationId: string,
): Promise<void> {
  const there = { id: organisationId, campaignId, removedAt: null, mergedIntoId: null };
  const known = await tx.table(Organisation).findOne(there, ['id']);
  if (!known) throw Problem.unknown('organisationId', 'organisation');
}

/**
 * Two people of a campaign whose names read alike are taken for one another: the second says what tells them apart. Looks at
 * the names that people go by here alone, whatever the account of the address says.
 */
export async function refuseNamesake(
  tx: Transaction,
  { userId, seat: { campaignId } }: Reader,
  { name, email }: Pick<InviteRequest, 'name' | 'email'>,
): Promise<void> {
  const seats = await tx.run(memberNames, { campaignId, readerId: userId, coordinates: true });
  const sits = seats.find((seat) => seat.state === 'active' && samePersonName(seat.name, name));
  if (sits) {
    const { name: existing, organisation } = sits;
    throw Problem.at('conflict', 'name', refusal('people.namesake', { name: existing, organisation }));
  }
  const invited = await tx.run(invitedNames, { campaignId });
  const same = invited.find((other) => other.email !== email && samePersonName(other.name, name));
  if (same) throw Problem.at('conflict', 'name', refusal('people.invitedNamesake', { ...same }));
}

/** An invitation has no venue: its end is told on the reader's own clock. */
export function toInvitation({ expiresAt, ...rest }: WaitingInvitation, reader: Reader): InvitationDto {
  return { ...rest, expires: clocks(expiresAt, reader.zone, reader) };
}
