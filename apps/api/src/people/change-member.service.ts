import { Injectable } from '@nestjs/common';
import {
  Invitation,
  lockCoordinators,
  lockSeat,
  Membership,
  seatBefore,
  occupiedCircles,
  type LockedSeat,
  type SeatBefore,
} from '#libs/data';
import { Problem, type Refusal } from '#libs/domain';
import { endSeat, giveTasksBackTo, Planner, tellOfSeat } from '#libs/planning';
import { Database, Jobs } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { LeftTasksService } from '../tasks/left-tasks.service.js';
import { InvitationWriter } from './invitation-writer.js';
import type { ChangeMemberRequest, MemberDto } from './members.dto.js';
import { MembersService } from './members.service.js';
import { SeatChangesService } from './seat-changes.service.js';
import { clearsOwn, planSeat, type SeatPlan, type SeatWish } from './seat-plan.js';

/** What a coordinator changes of a seat: at once, or when a second person has confirmed it. */
@Injectable()
export class ChangeMemberService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly jobs: Jobs,
    private readonly members: MembersService,
    private readonly invitations: InvitationWriter,
    private readonly leftTasks: LeftTasksService,
    private readonly changes: SeatChangesService,
  ) {}

  async change(
    reader: Reader,
    membershipId: string,
    request: ChangeMemberRequest,
    version: number,
  ): Promise<MemberDto> {
    const seat = await this.seatOf(reader, membershipId, request);
    if (seat.version !== version) throw staleVersion(seat.version);
    const own = seat.userId === reader.userId;
    const wish = wishOf(request);
    const ownField = own && seat.state === 'active' ? clearsOwn(seat, wish) : undefined;
    if (ownField) throw Problem.at('forbidden', ownField, refusal('people.ownClearance'));
    const handTasksTo = request.handTasksTo ?? null;
    if (wish.state === 'removed') await this.leftTasks.refuseWrong(reader, seat.userId, handTasksTo);
    await this.refuseInvitedByOthers(reader, seat, wish);
    const plan = planSeat(seat, wish, own || seat.fresh, await this.circles(reader));
    // Whoever leaves does not read it any more afterwards.
    const left =
      own && plan.now.state === 'removed' ? await this.members.one(reader, membershipId) : undefined;
    await this.changeNow(reader, seat, plan, handTasksTo);
    await this.askForTheRest(reader, seat, plan, request);
    this.database.current().afterCommit(() => this.jobs.wake('sweep'));
    if (left) return Object.assign(left, { state: 'removed' as const, version: version + 1 });
    return this.afterChange(reader, membershipId, own ? plan.now : {});
  }

  /** Locks the campaign's coordinators, so that two cannot remove each other at the same moment. */
  private async seatOf(
    reader: Reader,
    membershipId: string,
    request: ChangeMemberRequest,
  ): Promise<LockedSeat> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { organisationId } = request;
    await tx.run(lockCoordinators, { campaignId, membershipId });
    const before = await tx.first(seatBefore, { campaignId, membershipId, organisationId });
    if (!before) throw Problem.notFound('member');
    refuseImpossible(before, request);
    const seat = await tx.first(lockSeat, { campaignId, membershipId });
    if (!seat) throw Problem.notFound('member');
    return seat;
  }

  /** What an invitation opens is asked for by whoever invited; whoever wants something else sends it again in the own name. */
  private async refuseInvitedByOthers(reader: Reader, seat: LockedSeat, wish: SeatWish): Promise<void> {
    const fields = ['role', 'coreGroup', 'organisationId'] as const;
    const field = fields.find((one) => wish[one] !== undefined && wish[one] !== seat[one]);
    if (seat.state !== 'invited' || !field) return;
    const open = { membershipId: seat.id, acceptedAt: null, revokedAt: null };
    const invitation = await this.database.current().table(Invitation).findOne(open, ['invitedBy']);
    if (invitation && invitation.invitedBy !== reader.userId) {
      throw conflict(field, refusal('people.correctOthers'));
    }
  }

  private async circles({ seat: { campaignId } }: Reader): Promise<Set<string>> {
    const rows = await this.database.current().run(occupiedCircles, { campaignId });
    return new Set(rows.map(({ circle }) => circle));
  }

  private async changeNow(
    reader: Reader,
    seat: LockedSeat,
    { now }: SeatPlan,
    handTasksTo: string | null,
  ): Promise<void> {
    if (Object.values(now).every((value) => value === undefined)) return;
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { id: membershipId, userId, role } = seat;
    // An invitation that is still open would let a removed person back in.
    if (now.state === 'removed') await this.invitations.withdraw(tx, { membershipId });
    if (now.state === 'removed' && seat.state === 'active') {
      const ended = { campaignId, membershipId, userId, kind: 'removal' as const, role: null, handTasksTo };
      return endSeat(tx, this.planner, { ...ended, actorId: reader.userId });
    }
    const changed = await tx
      .table(Membership)
      .updateAtVersion({ id: membershipId }, seat.version, { ...now });
    if (!changed) throw staleVersion(seat.version);
    await audit(tx, reader, 'seat_changed', ['membership', membershipId], changes(seat, now));
    await this.planner.people(tx, [userId]);
    if (now.state === 'active' && seat.state === 'removed') {
      await giveTasksBackTo(tx, this.planner, { campaignId, userId, actorId: reader.userId });
    }
    if (now.role === 'coordinator' && role !== 'coordinator' && seat.state === 'active') {
      const made = { campaignId, change: 'coordinator_made' as const, subjectId: userId };
      await tellOfSeat(tx, { ...made, actorId: reader.userId, people: [userId], coordinators: true });
    }
  }

  private async askForTheRest(
    reader: Reader,
    seat: LockedSeat,
    { now, clearance, ending }: SeatPlan,
    request: ChangeMemberRequest,
  ): Promise<void> {
    if (clearance) {
      const path = clearance.organisationId === null ? 'coreGroup' : 'organisationId';
      await this.changes.ask(reader, seat, { kind: 'clearance', ...clearance }, path);
    }
    if (ending === 'removal') {
      const handTasksTo = request.handTasksTo ?? null;
      await this.changes.ask(reader, seat, { kind: 'removal', handTasksTo }, 'state');
    }
    if (ending === 'demotion' && request.role) {
      await this.changes.ask(reader, seat, { kind: 'demotion', role: request.role }, 'role');
    }
    if (now.state === 'active' && seat.state === 'removed') await this.clearAgain(reader, seat, now);
  }

  /** Whoever is put back begins without what others share, but where it is undone at once. */
  private async clearAgain(reader: Reader, before: LockedSeat, now: SeatWish): Promise<void> {
    const { campaignId } = reader.seat;
    const seat = await this.database.current().first(lockSeat, { campaignId, membershipId: before.id });
    if (!seat) throw Problem.notFound('member');
    const organisationId = seat.readsOrganisation ? null : seat.organisationId;
    const coreGroup = (now.coreGroup ?? before.coreGroup) && !seat.coreGroup;
    if (organisationId === null && !coreGroup) return;
    await this.changes.ask(reader, seat, { kind: 'clearance', organisationId, coreGroup }, 'state');
  }

  /** Somebody who has just given up coordinating no longer reads as a coordinator. */
  private afterChange(reader: Reader, membershipId: string, { role }: SeatWish): Promise<MemberDto> {
    const seat = role ? { ...reader.seat, role } : reader.seat;
    return this.members.one({ ...reader, seat }, membershipId);
  }
}

const wishOf = ({ role, coreGroup, organisationId, state }: ChangeMemberRequest): SeatWish => ({
  role: role ?? undefined,
  coreGroup: coreGroup ?? undefined,
  organisationId: organisationId ?? undefined,
  state: state ?? undefined,
});

/** For the audit: old and new value of what differs. */
function changes(seat: LockedSeat, now: SeatWish): Record<string, unknown> {
  const fields = ['role', 'coreGroup', 'organisationId', 'state'] as const;
  const differing = fields.filter((field) => now[field] !== undefined && now[field] !== seat[field]);
  return Object.fromEntries(differing.map((field) => [field, { old: seat[field], new: now[field] }]));
}

function refuseImpossible(seat: SeatBefore, request: ChangeMemberRequest): void {
  refuseGone(seat, request);
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

/** Whoever is put back sits for an organisation that is still there. */
function refuseGone({ organisationKnown }: SeatBefore, { organisationId, state }: ChangeMemberRequest): void {
  if (!organisationKnown && (organisationId || state === 'active')) {
    throw Problem.unknown('organisationId', 'organisation');
  }
}

const conflict = (field: string, why: Refusal) => Problem.at('conflict', field, why);
