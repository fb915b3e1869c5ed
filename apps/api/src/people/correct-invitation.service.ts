import { Injectable } from '@nestjs/common';
import { Invitation, lockNames, Membership, waitingInvitation, type LockedInvitation } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import {
  lockedInvitation,
  refuseNamesake,
  refuseUnknownOrganisation,
  toInvitation,
} from './invitation-checks.js';
import { InvitationWriter } from './invitation-writer.js';
import type { CorrectInvitationRequest, InvitationDto } from './invitations.dto.js';

const SEAT_FIELDS = ['role', 'coreGroup', 'organisationId'] as const;
const FIELDS = ['name', 'locale', 'zone', ...SEAT_FIELDS] as const;

type Correction = {
  [F in (typeof FIELDS)[number]]?: NonNullable<LockedInvitation[F]>;
};

const writtenTo = ({ locale, zone }: Correction) => ({
  ...(locale ? { locale } : {}),
  ...(zone ? { zone } : {}),
});

/** Correcting what an invitation says, without another mail: whoever opens the link that went reads what holds now. */
@Injectable()
export class CorrectInvitationService {
  constructor(
    private readonly database: Database,
    private readonly writer: InvitationWriter,
  ) {}

  async correct(
    reader: Reader,
    invitationId: string,
    request: CorrectInvitationRequest,
    version: number,
  ): Promise<InvitationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(lockNames, { campaignId });
    const before = await lockedInvitation(tx, reader, invitationId);
    if (before.accepted) throw new Problem('conflict', refusal('people.invitationAccepted'));
    if (before.revoked) throw new Problem('conflict', refusal('people.correctWithdrawn'));
    if (before.version !== version) throw staleVersion(before.version);
    const change = differing(before, request);
    await refuseWrong(tx, reader, before, change);
    if (Object.keys(change).length > 0) {
      await write(tx, campaignId, invitationId, before, change);
      await this.writer.writeTo(tx, before.userId, writtenTo(change));
      const detail = { invitationId, ...oldAndNew(before, change) };
      await audit(tx, reader, 'invitation_corrected', ['membership', before.membershipId], detail);
    }
    const after = await tx.first(waitingInvitation, { campaignId, id: invitationId });
    if (!after) throw new Error('An invitation vanished');
    return toInvitation(after, reader);
  }
}

/** What would change, by field. */
function differing(before: LockedInvitation, request: CorrectInvitationRequest): Correction {
  const said = FIELDS.filter((field) => (request[field] ?? before[field]) !== before[field]);
  return Object.fromEntries(said.map((field) => [field, request[field]]));
}

const oldAndNew = (before: LockedInvitation, change: Correction) =>
  Object.fromEntries(
    FIELDS.filter((field) => field in change).map((field) => [
      field,
      { old: before[field], new: change[field] },
    ]),
  );

/**
 * What an invitation opens is asked for by whoever invited, and confirmed by somebody else. Had two of them set it, each could
 * confirm what is their own.
 */
async function refuseWrong(
  tx: Transaction,
  reader: Reader,
  { mine, email }: LockedInvitation,
  change: Correction,
): Promise<void> {
  const ofSeat = SEAT_FIELDS.find((field) => field in change);
  if (ofSeat && !mine) throw Problem.at('conflict', ofSeat, refusal('people.correctOthers'));
  if (change.organisationId) await refuseUnknownOrganisation(tx, reader, change.organisationId);
  if (change.name !== undefined) await refuseNamesake(tx, reader, { name: change.name, email });
}

async function write(
  tx: Transaction,
  campaignId: string,
  invitationId: string,
  { membershipId, version }: LockedInvitation,
  { name, locale, zone, ...seat }: Correction,
): Promise<void> {
  const words = { ...(name === undefined ? {} : { name }), ...writtenTo({ locale, zone }) };
  const at = { id: membershipId, campaignId };
  const ofSeat = Object.keys(seat).length > 0;
  if (ofSeat && !(await tx.table(Membership).updateAtVersion(at, version, seat))) throw staleVersion(version);
  if (Object.keys(words).length === 0) return;
  // As `auth`, by whom no seat is given: whoever corrects a name or a language answers for nothing else of the seat.
  await tx.as('auth', async (auth) => {
    await auth.table(Invitation).update({ id: invitationId, campaignId }, words);
    if (ofSeat) return;
    if (!(await auth.table(Membership).updateAtVersion(at, version, {}))) throw staleVersion(version);
  });
}
