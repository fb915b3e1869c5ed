import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  lockCoordinators,
  memberById,
  memberNames,
  Membership,
  membersPage,
  NOW,
  seatBefore,
  SignIn,
  type MemberRow,
  type SeatBefore,
} from '#libs/data';
import { defaultTier, identityKey, Problem, type Refusal } from '#libs/domain';
import type { MailGroup } from '#libs/mail';
import { Planner } from '#libs/planning';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { SearchedQuery } from '../dto/requests.dto.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { placeIn, SearchService } from '../search/search.service.js';
import { LeftTasksService } from '../tasks/left-tasks.service.js';
import { InvitationWriter } from './invitation-writer.js';
import type { ChangeMemberRequest, ChangeMySeatRequest, MailStopDto, MemberDto } from './members.dto.js';

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly invitations: InvitationWriter,
    private readonly leftTasks: LeftTasksService,
    private readonly finder: SearchService,
  ) {}

  /** By name, or who answers best to `q`. */
  async list(reader: Reader, query: SearchedQuery): Promise<Page<MemberDto>> {
    const [afterPlace, afterName, afterId] = decodeCursor(query.cursor, ['number', 'text', 'text']) ?? [];
    const after = { afterPlace, afterName, afterId } as {
      afterPlace?: number;
      afterName?: string;
      afterId?: string;
    };
    const ids = await this.finder.idsOf(reader, 'person', query.q);
    const rows = await this.database
      .current()
      .run(membersPage, { ...asked(reader), ...after, ids, limit: query.limit + 1 });
    const namesakes = await this.namesakes(reader);
    return page(
      rows,
      query.limit,
      (row) => ({ ...toMember(reader, row), namesake: namesakes.has(row.id) }),
      (row) => [placeIn(ids, row.id), row.name, row.id],
    );
  }

  /** @throws Problem not_found when the reader may not know of this seat */
  async one(reader: Reader, membershipId: string): Promise<MemberDto> {
    const row = await this.database.current().first(memberById, { ...asked(reader), id: membershipId });
    if (!row) throw Problem.notFound('member');
    return { ...toMember(reader, row), namesake: (await this.namesakes(reader)).has(row.id) };
  }

  /** Seats whose names read alike. What was in two campaigns before can meet in one, and nobody is kept out for it. */
  private async namesakes(reader: Reader): Promise<Set<string>> {
    const names = await this.database.current().run(memberNames, asked(reader));
    const here = names.filter(({ state }) => state !== 'removed');
    const times = new Map<string, number>();
    const keyed = here.map(({ id, name }) => ({ id, key: identityKey(name) }));
    for (const { key } of keyed) times.set(key, (times.get(key) ?? 0) + 1);
    return new Set(keyed.filter(({ key }) => (times.get(key) ?? 0) > 1).map(({ id }) => id));
  }

  async changeMine(reader: Reader, request: ChangeMySeatRequest, version: number): Promise<MemberDto> {
    const tx = this.database.current();
    const { membershipId } = reader.seat;
    const { wantsDigest, wantsReminders, defaultTier: tier } = request;
    if (tier === 'core' && !reader.seat.coreGroup) {
      throw Problem.field('defaultTier', refusal('people.notInCore'));
    }
    const [digest, reminders] = [wish(wantsDigest), wish(wantsReminders)];
    const wishes = {
      wantsDigest: wantsDigest ?? undefined,
      digestStoppedAt: digest.stoppedAt,
      digestStoppedByMailOf: digest.stoppedByMailOf,
      wantsReminders: wantsReminders ?? undefined,
      remindersStoppedAt: reminders.stoppedAt,
      remindersStoppedByMailOf: reminders.stoppedByMailOf,
      defaultTier: tier ?? undefined,
    };
    const changed = await tx.table(Membership).updateAtVersion({ id: membershipId }, version, wishes);
    const seat = await this.one(reader, membershipId);
    if (!changed) throw staleVersion(seat.version ?? 0);
    await audit(tx, reader, tier ? 'default_tier_changed' : 'mail_wishes_changed', [
      'membership',
      membershipId,
    ]);
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
    const seat = await this.seatBefore(campaignId, membershipId, request);
    refuseImpossible(seat, request);
    // An invitation that is still open would let a removed person back in.
    if (request.state === 'removed') await this.invitations.withdraw(tx, { membershipId });
    const changed = await tx.table(Membership).updateAtVersion({ id: membershipId }, version, {
      role: request.role ?? undefined,
      coreGroup: request.coreGroup ?? undefined,
      organisationId: request.organisationId ?? undefined,
      state: request.state ?? undefined,
    });
    if (!changed) throw staleVersion(seat.version);
    if (request.state === 'removed') {
      await this.leftTasks.leave(reader, seat.userId, membershipId, request.handTasksTo ?? null);
    }
    const detail = { role: request.role, coreGroup: request.coreGroup, state: request.state };
    await audit(tx, reader, 'seat_changed', ['membership', membershipId], detail);
    await this.planner.people(tx, [seat.userId]);
    return this.afterChange(reader, membershipId, request);
  }

  /**
   * Ends every sign-in of a member. Nothing tells how many there were.
   * @throws Problem conflict for whoever does not sit here: inviting somebody gives no power over their account
   */
  async signOutEverywhere(reader: Reader, membershipId: string): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const seat = await tx.table(Membership).findOne({ campaignId, id: membershipId }, ['userId', 'state']);
    if (!seat) throw Problem.notFound('member');
    if (seat.state !== 'active') throw conflict('membershipId', refusal('people.notSitting'));
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
  private async seatBefore(
    campaignId: string,
    membershipId: string,
    { organisationId }: ChangeMemberRequest,
  ): Promise<SeatBefore> {
    const tx = this.database.current();
    await tx.run(lockCoordinators, { campaignId, membershipId });
    const seat = await tx.first(seatBefore, { campaignId, membershipId, organisationId });
    if (!seat) throw Problem.notFound('member');
    return seat;
  }
}

/** What a person chose for what they write, and how their mail was stopped, is told to nobody else. */
function toMember(reader: Reader, found: MemberRow): Omit<MemberDto, 'namesake'> {
  const { chosenTier: chosen, digestStoppedAt, digestStoppedByMailOf, ...more } = found;
  const { remindersStoppedAt, remindersStoppedByMailOf, ...row } = more;
  if (row.userId !== reader.userId) return { ...row, defaultTier: null, mailStops: null };
  return {
    ...row,
    defaultTier: defaultTier({ coreGroup: row.coreGroup ?? false, chosen }),
    mailStops: [
      ...stopOf('digest', digestStoppedAt, digestStoppedByMailOf, reader),
      ...stopOf('reminders', remindersStoppedAt, remindersStoppedByMailOf, reader),
    ],
  };
}

/** A mail has no venue: its times are told on the reader's own clock. */
function stopOf(group: MailGroup, at: Date | null, mailOf: Date | null, reader: Reader): MailStopDto[] {
  if (at === null) return [];
  const onOwnClock = (instant: Date) => clocks(instant, reader.zone, reader);
  return [{ group, stopped: onOwnClock(at), linkOf: mailOf && onOwnClock(mailOf) }];
}

/** What one decides here oneself takes the place of what the holder of a link did. */
const wish = (wanted: boolean | undefined | null) =>
  wanted === undefined || wanted === null
    ? {}
    : { stoppedAt: wanted ? null : CLOCK_NOW, stoppedByMailOf: null };

const asked = ({ userId, seat }: Reader) => ({
  campaignId: seat.campaignId,
  readerId: userId,
  coordinates: seat.role === 'coordinator',
});

function refuseImpossible(seat: SeatBefore, request: ChangeMemberRequest): void {
  if (!seat.organisationKnown) {
    throw Problem.unknown('organisationId', 'organisation');
  }
  const backOut = seat.joined && request.state === 'removed';
  if (seat.state === 'invited' && request.state && !backOut) {
    throw conflict('state', refusal('people.notAccepted'));
  }
  const demoted = Boolean(request.role) && request.role !== 'coordinator';
  const steps = request.state === 'removed' || demoted;
  if (seat.coordinates && steps && seat.otherCoordinators === 0) {
    const field = request.state === 'removed' ? 'state' : 'role';
    throw conflict(field, refusal('people.lastCoordinator'));
  }
}

const conflict = (field: string, why: Refusal) => Problem.at('conflict', field, why);
