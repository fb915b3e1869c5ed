import { Injectable } from '@nestjs/common';
import {
  giveUpInvitedSeat,
  invitedNames,
  lockInvitation,
  memberNames,
  openInvitationsPage,
  Organisation,
} from '#libs/data';
import { Problem, sameName } from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { InvitationWriter } from './invitation-writer.js';
import type { InvitationDto, InviteRequest } from './invitations.dto.js';

type OpenRow = Omit<InvitationDto, 'expires'> & { expiresAt: Date };

/** Inviting, as a coordinator does it. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly writer: InvitationWriter,
  ) {}

  async invite(reader: Reader, request: InviteRequest): Promise<InvitationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const known = await tx.table(Organisation).findOne({ id: request.organisationId, campaignId }, ['id']);
    if (!known) {
      throw Problem.unknown('organisationId', 'organisation');
    }
    await refuseNamesake(tx, reader, request);
    const { email, name, role, coreGroup, organisationId, zone, locale } = request;
    const seat = { email, name, role, coreGroup, organisationId };
    const written = await this.writer.write(tx, {
      ...seat,
      zone,
      locale,
      campaignId,
      invitedBy: reader.userId,
    });
    const { id, membershipId, expiresAt } = written;
    await audit(tx, reader, 'person_invited', ['membership', membershipId], { invitationId: id });
    return toInvitation({ id, membershipId, ...seat, expiresAt }, reader);
  }

  async list(reader: Reader, query: PageQuery): Promise<Page<InvitationDto>> {
    const [afterId] = (decodeCursor(query.cursor, 1) ?? []) as string[];
    const { campaignId } = reader.seat;
    const rows = await this.database
      .current()
      .run(openInvitationsPage, { campaignId, afterId, limit: query.limit + 1 });
    return page(
      rows,
      query.limit,
      (row) => toInvitation(row, reader),
      (row) => [row.id],
    );
  }

  async revoke(reader: Reader, invitationId: string): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const row = await tx.first(lockInvitation, { id: invitationId, campaignId });
    if (!row) throw Problem.notFound('invitation');
    if (!row.open) throw new Problem('conflict', refusal('people.invitationOver'));
    await this.writer.withdraw(tx, { id: invitationId });
    await tx.execute(giveUpInvitedSeat, { membershipId: row.membershipId });
    await audit(tx, reader, 'invitation_withdrawn', ['membership', row.membershipId], { invitationId });
  }
}

/**
 * Two people of a campaign whose names read alike are taken for one another: the second says what tells them apart. Looks at
 * the names that people go by here alone, whatever the account of the address says.
 */
async function refuseNamesake(
  tx: Transaction,
  { userId, seat: { campaignId } }: Reader,
  { name, email }: InviteRequest,
): Promise<void> {
  const seats = await tx.run(memberNames, { campaignId, readerId: userId, coordinates: true });
  const sits = seats.find((seat) => seat.state === 'active' && sameName(seat.name, name));
  if (sits) {
    const { name: existing, organisation } = sits;
    throw Problem.at('conflict', 'name', refusal('people.namesake', { name: existing, organisation }));
  }
  const invited = await tx.run(invitedNames, { campaignId });
  const same = invited.find((other) => other.email !== email && sameName(other.name, name));
  if (same) throw Problem.at('conflict', 'name', refusal('people.invitedNamesake', { ...same }));
}

/** An invitation has no venue: its end is told on the reader's own clock. */
function toInvitation({ expiresAt, ...rest }: OpenRow, reader: Reader): InvitationDto {
  return { ...rest, expires: clocks(expiresAt, reader.zone, reader) };
}
