import { AuditEvent, Campaign, endStaleRequests, holdEndOfCampaign, Membership } from '#libs/data';
import type { Role, SeatRequestKind } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { leaveTasksOf } from './leave-tasks.js';
import type { Planner } from './planner.js';
import { tellOfSeat } from './seat-notices.js';

/** A seat whose power ends: wholly, or down to another role. */
export interface EndedSeat {
  campaignId: string;
  membershipId: string;
  userId: string;
  kind: Exclude<SeatRequestKind, 'clearance'>;
  /** Of a demotion: the role afterwards. */
  role: Role | null;
  /** Of a removal: who takes over the open tasks that the actor sees; nobody where that person sits here no more. */
  handTasksTo: string | null;
  /** Who ends it, and reads in `tx`. */
  actorId: string;
  /** Whether nobody did it at this moment, since a delay ran out. */
  delayed?: boolean;
  /** Whether it is the actor's own seat, which the actor leaves; the database lets no one but coordinators change one otherwise. */
  own?: boolean;
  /** For the audit. */
  detail?: Record<string, unknown>;
}

/** Ends it, with what follows: tasks, planned mail, what waited for it; and tells the person and the coordinators. */
export async function endSeat(tx: Transaction, planner: Planner, seat: EndedSeat): Promise<void> {
  const { campaignId, membershipId, userId, kind, role, actorId } = seat;
  const columns = ['role', 'state', 'version'] as const;
  const before = await tx.table(Membership).findOne({ campaignId, id: membershipId }, columns);
  if (!before) throw new Error('A seat vanished');
  const change = kind === 'removal' ? { state: 'removed' as const } : { role: role ?? 'campaigner' };
  // While whoever leaves of their own accord still sits here, and may do so.
  if (kind === 'removal') await leave(tx, planner, seat);
  const said =
    kind === 'removal'
      ? { state: { old: before.state, new: 'removed' } }
      : { role: { old: before.role, new: change.role } };
  await tx.table(AuditEvent).insert({
    ...{ actorId, campaignId, action: 'seat_changed', subjectType: 'membership', subjectId: membershipId },
    detail: { ...said, ...seat.detail },
  });
  const end = (as: Transaction) =>
    as.table(Membership).updateAtVersion({ id: membershipId }, before.version ?? 0, change);
  const changed = await (seat.own ? tx.as('auth', end) : end(tx));
  if (!changed) throw new Error('A locked seat changed');
  await planner.people(tx, [userId]);
  await tx.as('worker', (worker) => worker.execute(endStaleRequests, { membershipId }));
  await tellOfSeat(tx, {
    ...{ campaignId, subjectId: userId, change: kind === 'removal' ? 'removed' : 'demoted' },
    actorId: seat.delayed ? null : actorId,
    people: [userId],
    coordinators: before.role === 'coordinator',
  });
}

async function leave(tx: Transaction, planner: Planner, seat: EndedSeat): Promise<void> {
  const { campaignId, membershipId, userId, actorId, handTasksTo } = seat;
  await tx.run(holdEndOfCampaign, { campaignId });
  const campaign = await tx.table(Campaign).findOne({ id: campaignId }, ['closedAt']);
  // A closed campaign is not written; see `leaveTasksOfAllGone`.
  if (campaign?.closedAt) return;
  const there =
    handTasksTo !== null &&
    (await tx.table(Membership).findOne({ campaignId, userId: handTasksTo, state: 'active' }, ['id']));
  const to = there ? handTasksTo : null;
  const tasks = await leaveTasksOf(tx, planner, { campaignId, userId, actorId, to });
  if (tasks.length === 0) return;
  await tx.table(AuditEvent).insert({
    ...{ actorId, campaignId, action: 'tasks_handed_on', subjectType: 'membership', subjectId: membershipId },
    detail: { to, tasks },
  });
}
