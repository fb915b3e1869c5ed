import { Injectable } from '@nestjs/common';
import { NOW, SignIn } from '#libs/data';
import { Problem } from '#libs/domain';
import { Planner } from '#libs/planning';
import { Database } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { staleVersion } from '../http/version.js';
import { InvitationWriter } from './invitation-writer.js';
import type { ChangeMemberRequest, ChangeMyMailRequest, MemberDto, SeatState } from './members.dto.js';

interface Standing {
  [column: string]: unknown;
  userId: string;
  state: SeatState;
  version: number;
  /** Whether the person ever sat here. */
  joined: boolean;
  organisationKnown: boolean;
  coordinates: boolean;
  otherCoordinators: number;
}

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly invitations: InvitationWriter,
  ) {}

  async list(reader: Reader, query: PageQuery): Promise<Page<MemberDto>> {
    const after = decodeCursor(query.cursor, 2);
    const rows = await this.database
      .current()
      .query<MemberDto & Record<string, unknown>>(
        `${MEMBERS} and ($4::text is null or (name, id::text) > ($4, $5)) order by name, id::text limit $6`,
        [
          reader.seat.campaignId,
          reader.userId,
          reader.seat.role === 'coordinator',
          after?.[0] ?? null,
          after?.[1] ?? null,
          query.limit + 1,
        ],
      );
    return page(
      rows,
      query.limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
  }

  /** @throws Problem not_found when the reader may not know of this seat */
  async one(reader: Reader, membershipId: string): Promise<MemberDto> {
    const [row] = await this.database
      .current()
      .query<MemberDto & Record<string, unknown>>(`${MEMBERS} and id = $4`, [
        reader.seat.campaignId,
        reader.userId,
        reader.seat.role === 'coordinator',
        membershipId,
      ]);
    if (!row) throw Problem.notFound('member');
    return row;
  }

  async changeMine(reader: Reader, request: ChangeMyMailRequest, version: number): Promise<MemberDto> {
    const tx = this.database.current();
    const { membershipId } = reader.seat;
    const changed = await tx.query(
      `update membership set wants_digest = coalesce($3, wants_digest), version = version + 1,
         wants_reminders = coalesce($4, wants_reminders) where id = $1 and version = $2 returning id`,
      [membershipId, version, request.wantsDigest, request.wantsReminders],
    );
    const seat = await this.one(reader, membershipId);
    if (changed.length === 0) throw staleVersion(seat.version ?? 0);
    await audit(tx, reader, 'mail_wishes_changed', ['membership', membershipId]);
    await this.planner.people(tx, [reader.userId]);
    return seat;
  }

  async change(
    reader: Reader,
    membershipId: string,
    request: ChangeMemberRequest,
    version: number,
  ): Promise<MemberDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const standing = await this.standing(campaignId, membershipId, request);
    refuseImpossible(standing, request);
    // An invitation that is still open would let a removed person back in.
    if (request.state === 'removed') await this.invitations.withdraw(tx, 'membership_id', membershipId);
    const changed = await tx.query(
      `update membership set role = coalesce($3, role), core_group = coalesce($4, core_group),
         organisation_id = coalesce($5::uuid, organisation_id), state = coalesce($6, state), version = version + 1
       where id = $1 and version = $2 returning id`,
      [membershipId, version, request.role, request.coreGroup, request.organisationId, request.state],
    );
    if (changed.length === 0) throw staleVersion(standing.version);
    const detail = { role: request.role, coreGroup: request.coreGroup, state: request.state };
    await audit(tx, reader, 'seat_changed', ['membership', membershipId], detail);
    await this.planner.people(tx, [standing.userId]);
    return this.afterChange(reader, membershipId, request);
  }

  /**
   * Ends every sign-in of a member. Nothing tells how many there were.
   * @throws Problem conflict for whoever does not sit here: inviting somebody gives no power over their account
   */
  async signOutEverywhere(reader: Reader, membershipId: string): Promise<void> {
    const tx = this.database.current();
    const [seat] = await tx.query<{ userId: string; state: SeatState }>(
      `select user_id as "userId", state from membership where campaign_id = $1 and id = $2`,
      [reader.seat.campaignId, membershipId],
    );
    if (!seat) throw Problem.notFound('member');
    if (seat.state !== 'active') throw conflict('membershipId', 'This person does not sit in the campaign.');
    await tx.as('auth', (auth) =>
      auth.table(SignIn).update({ userId: seat.userId, revokedAt: null }, { revokedAt: NOW }),
    );
    await audit(tx, reader, 'signed_out_everywhere', ['membership', membershipId]);
  }

  /** Somebody who has just given up coordinating no longer reads as a coordinator. */
  private afterChange(
    reader: Reader,
    membershipId: string,
    request: ChangeMemberRequest,
  ): Promise<MemberDto> {
    const own = membershipId === reader.seat.membershipId;
    const seat = own && request.role ? { ...reader.seat, role: request.role } : reader.seat;
    return this.one({ ...reader, seat }, membershipId);
  }

  /** Locks the campaign's coordinators, so that two cannot remove each other at the same moment. */
  private async standing(
    campaignId: string,
    membershipId: string,
    request: ChangeMemberRequest,
  ): Promise<Standing> {
    const tx = this.database.current();
    await tx.query(
      `select id from membership where campaign_id = $1 and (role = 'coordinator' and state = 'active' or id = $2)
       order by id for update`,
      [campaignId, membershipId],
    );
    const [row] = await tx.query<Standing>(
      `select m.user_id as "userId", m.state, m.version,
         m.joined_at is not null as joined, m.role = 'coordinator' and m.state = 'active' as coordinates,
         $3::uuid is null or exists (select from organisation o where o.id = $3 and o.campaign_id = $1)
           as "organisationKnown",
         (select count(*)::int from membership c join user_account u on u.id = c.user_id
          where c.campaign_id = $1 and c.id <> m.id and c.role = 'coordinator' and c.state = 'active'
            and u.state = 'active') as "otherCoordinators"
       from membership m where m.campaign_id = $1 and m.id = $2`,
      [campaignId, membershipId, request.organisationId ?? null],
    );
    if (!row) throw Problem.notFound('member');
    return row;
  }
}

function refuseImpossible(standing: Standing, request: ChangeMemberRequest): void {
  if (!standing.organisationKnown) {
    throw Problem.unknown('organisationId', 'organisation');
  }
  const backOut = standing.joined && request.state === 'removed';
  if (standing.state === 'invited' && request.state && !backOut) {
    throw conflict('state', 'This person has not accepted yet. Withdraw the invitation instead.');
  }
  const demoted = Boolean(request.role) && request.role !== 'coordinator';
  const steps = request.state === 'removed' || demoted;
  if (standing.coordinates && steps && standing.otherCoordinators === 0) {
    const field = request.state === 'removed' ? 'state' : 'role';
    throw conflict(field, 'This is the last coordinator. Make somebody else coordinator first.');
  }
}

const conflict = (field: string, message: string) => Problem.at('conflict', field, message);

/**
 * $1 campaign, $2 reader, $3 whether the reader coordinates. An invited person goes by the name and the
 * address that stand in the invitation, and only while there is one.
 */
const MEMBERS = `select * from (
    select m.id, m.user_id as "userId", o.id as "organisationId", o.name as organisation, m.role, m.state,
      case when m.state = 'invited' then i.name else u.name end as name,
      case when may.see then case when m.state = 'invited' then i.email else colleague_email(m.user_id) end end as email,
      case when may.see then m.core_group end as "coreGroup",
      case when may.see then m.wants_digest end as "wantsDigest",
      case when may.see then m.wants_reminders end as "wantsReminders",
      case when may.see then m.version end as version
    from membership m
    join organisation o on o.id = m.organisation_id
    left join user_account u on u.id = m.user_id
    left join lateral (select n.name, n.email from invitation n where n.membership_id = m.id and n.revoked_at is null
      order by n.created_at desc, n.id desc limit 1) i on true
    cross join lateral (select $3::boolean or m.user_id = $2 as see) may
    where m.campaign_id = $1 and (m.state = 'active' or $3::boolean)
  ) members where name is not null`;
