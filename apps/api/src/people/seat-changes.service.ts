import { Injectable } from '@nestjs/common';
import { lockSeat, Membership, SeatRequest, type LockedSeat } from '#libs/data';
import { CLEARANCE_DAYS, ENDING_HOURS, Problem, type Role } from '#libs/domain';
import { endSeat, Planner, tellOfSeat } from '#libs/planning';
import { Database, Jobs, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';

/** What is asked of a seat. */
export type Asked =
  | { kind: 'clearance'; organisationId: string | null; coreGroup: boolean }
  | { kind: 'removal'; handTasksTo: string | null }
  | { kind: 'demotion'; role: Role };

/** A request that is about to be carried out; closed already, by the reader. */
export type Decided = Pick<
  SeatRequest,
  'id' | 'membershipId' | 'userId' | 'kind' | 'organisationId' | 'role' | 'handTasksTo' | 'askedBy'
> & { coreGroup: boolean };

const HOUR = 3_600_000;

/** Asks for what one person alone does not do to a seat, and does it when a second one has confirmed it. */
@Injectable()
export class SeatChangesService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly jobs: Jobs,
  ) {}

  /**
   * @param path of the field in which it was wished for
   * @throws Problem conflict when something of the kind waits already for that seat
   */
  async ask(reader: Reader, seat: LockedSeat, asked: Asked, path: string): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { id: membershipId, userId } = seat;
    const { kind } = asked;
    const same = await tx.table(SeatRequest).findOne({ membershipId, kind, outcome: null }, ['id']);
    if (same) throw Problem.at('conflict', path, refusal('people.waitsAlready'));
    const clearance = asked.kind === 'clearance' ? asked : undefined;
    const organisationId = clearance?.organisationId ?? null;
    const coreGroup = clearance?.coreGroup ?? false;
    const request = await tx.table(SeatRequest).insertReturning(
      {
        ...{ id: newId(), campaignId, membershipId, userId, kind, organisationId, coreGroup },
        role: asked.kind === 'demotion' ? asked.role : null,
        handTasksTo: asked.kind === 'removal' ? asked.handTasksTo : null,
        askedBy: reader.userId,
        // The database says when: from its own clock.
        dueAt: new Date(Date.now() + (clearance ? CLEARANCE_DAYS * 24 : ENDING_HOURS) * HOUR),
        ...{ outcome: null, closedBy: null, closedAt: null, restoredAt: null },
      },
      'id',
      'dueAt',
    );
    const detail = { kind, organisationId, coreGroup, requestId: request.id };
    await audit(tx, reader, 'seat_change_asked', ['membership', membershipId], detail);
    await tellOfSeat(tx, {
      ...{ campaignId, subjectId: userId, actorId: reader.userId, organisationId, coreGroup },
      change: clearance ? 'clearance_asked' : 'end_asked',
      dueAt: request.dueAt,
      ...{ people: [userId], coordinators: true, sharers: true },
    });
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }

  async carryOut(reader: Reader, decided: Decided): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { membershipId, userId } = decided;
    const before = await tx.first(lockSeat, { campaignId, membershipId });
    if (!before || before.state !== 'active') throw new Problem('conflict', refusal('people.requestOver'));
    const detail = { requestId: decided.id, askedBy: decided.askedBy };
    if (decided.kind === 'clearance') return this.clear(reader, before, decided, detail);
    const { kind, role, handTasksTo } = decided;
    await endSeat(tx, this.planner, {
      ...{ campaignId, membershipId, userId, kind, role, handTasksTo, actorId: reader.userId, detail },
    });
  }

  private async clear(
    reader: Reader,
    before: LockedSeat,
    { membershipId, userId, organisationId, coreGroup, askedBy }: Decided,
    asked: Record<string, unknown>,
  ): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const changed = await tx.table(Membership).updateAtVersion({ id: membershipId }, before.version, {
      organisationId: organisationId ?? undefined,
      readsOrganisation: organisationId === null ? undefined : true,
      coreGroup: coreGroup ? true : undefined,
    });
    if (!changed) throw new Error('A locked seat changed');
    await audit(tx, reader, 'seat_changed', ['membership', membershipId], {
      ...(organisationId === null
        ? {}
        : {
            organisationId: { old: before.organisationId, new: organisationId },
            readsOrganisation: { old: before.readsOrganisation, new: true },
          }),
      ...(coreGroup ? { coreGroup: { old: before.coreGroup, new: true } } : {}),
      ...asked,
    });
    await this.planner.people(tx, [userId]);
    await tellOfSeat(tx, {
      ...{ campaignId, change: 'clearance_given', subjectId: userId, actorId: reader.userId },
      ...{ organisationId, coreGroup, people: [userId, askedBy], sharers: true },
    });
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }
}
