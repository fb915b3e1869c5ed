import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { InvitationWriter } from './invitation-writer.js';
import type { InvitationDto, InviteRequest } from './invitations.dto.js';

type OpenRow = Omit<InvitationDto, 'expires'> & { expiresAt: Date; [column: string]: unknown };

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
    const known = await tx.query('select 1 as one from organisation where id = $1 and campaign_id = $2', [
      request.organisationId,
      campaignId,
    ]);
    if (known.length === 0) {
      throw Problem.unknown('organisationId', 'organisation');
    }
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
    const after = decodeCursor(query.cursor, 1);
    const rows = await this.database.current().query<OpenRow>(
      `select i.id, i.membership_id as "membershipId", i.email, i.name, m.role,
         m.core_group as "coreGroup", m.organisation_id as "organisationId", i.expires_at as "expiresAt"
       from invitation i join membership m on m.id = i.membership_id
       where i.campaign_id = $1 and i.accepted_at is null and i.revoked_at is null
         and i.expires_at > clock_now() and ($2::text is null or i.id::text > $2)
       order by i.id::text limit $3`,
      [reader.seat.campaignId, after?.[0] ?? null, query.limit + 1],
    );
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
    const [row] = await tx.query<{ open: boolean; membershipId: string }>(
      `select membership_id as "membershipId", accepted_at is null and revoked_at is null as open from invitation
       where id = $1 and campaign_id = $2 for update`,
      [invitationId, campaignId],
    );
    if (!row) throw Problem.notFound('invitation');
    if (!row.open) throw new Problem('conflict', 'This invitation was already accepted or withdrawn.');
    await this.writer.withdraw(tx, 'id', invitationId);
    // Whoever sat here before is where she was: out, and in the list of those who can be let in again.
    await tx.query(
      `update membership set state = 'removed', version = version + 1
       where id = $1 and state = 'invited' and joined_at is not null`,
      [row.membershipId],
    );
    await audit(tx, reader, 'invitation_withdrawn', ['membership', row.membershipId], { invitationId });
  }
}

/** An invitation has no venue: its end is told on the reader's own clock. */
function toInvitation({ expiresAt, ...rest }: OpenRow, reader: Reader): InvitationDto {
  return { ...rest, expires: clocks(expiresAt, reader.zone, reader) } as InvitationDto;
}
