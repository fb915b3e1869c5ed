import { USUAL_RULE, type DeadlineKind, type DecisionRule } from '#libs/domain';
import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';

const wall = (column: string) => `${column} ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'`;

/** One treaty campaign of one coalition: the boundary of everything a person may see. */
@Entity()
@Check('campaign_deletion', 'deletion_due_at is null or closed_at is not null')
export class Campaign {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) slug: string;
  @Column('text') name: string;
  @Column('text') summary: string;
  /** In which its people work; the first is that of an invitation unless another is chosen. Codes as in libs/words. */
  @Column('text', { array: true, default: [] }) languages?: string[];
  /** Where the process is negotiated while no session says so. */
  @Column('text', { nullable: true }) venueCity: string | null;
  @Column('text', { nullable: true }) venueZone: string | null;
  /** When its coordinators put the list of first steps away. */
  @Column('timestamptz', { nullable: true }) stepsHiddenAt: Date | null;
  /** Since when it is read and not written. Who closed it, who asked for its deletion, and when: written by the database. */
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  @Column('uuid', { nullable: true }) deletionAskedBy: string | null;
  @Column('timestamptz', { nullable: true }) deletionAskedAt: Date | null;
  /** When everything of it is erased unless a coordinator stops that. */
  @Column('timestamptz', { nullable: true }) deletionDueAt: Date | null;
  /** Since when it is here, where it came as an archive: what was before was told where it came from. */
  @Column('timestamptz', { nullable: true }) importedAt: Date | null;
  /** Also counts the changes of its process. */
  @Column('int', { default: 1 }) version?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
}

/** The negotiation that the campaign follows, e.g. the Ad Hoc Committee. */
@Entity()
@Unique(['campaignId', 'id'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
export class Process {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') name: string;
  /** The body that negotiates, e.g. `Ad Hoc Committee`; empty where nobody said. */
  @Column('text', { default: '' }) forum?: string;
  /** In words, with its source; empty where nobody said more than `majority`. */
  @Column('text') decisionRule: string;
  /** How a vote is decided there, once consensus has failed. */
  @Column('text', { default: USUAL_RULE }) majority?: DecisionRule;
}

/**
 * A session of negotiation. Wall times are `YYYY-MM-DDTHH:mm` in `zone`, kept as text so that neither the
 * driver nor a server's zone can reinterpret them; the `…At` columns are the UTC instants derived from them.
 */
@Entity()
@Unique(['campaignId', 'id'])
@Index('session_name_key', ['campaignId', 'nameKey'], { unique: true, where: 'removed_at is null' })
@Check('session_walls', `${wall('opens_local')} and ${wall('closes_local')} and opens_at < closes_at`)
@ForeignKey(() => Process, ['campaignId', 'processId'], ['campaignId', 'id'])
@ForeignKey('UserAccount', ['removedBy'], ['id'])
export class Session {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') processId: string;
  @Column('text') name: string;
  /** Of `name`, written beside it: see `identity-keys.ts`. */
  @Column('text', { nullable: true }) nameKey: string | null;
  @Column('text') city: string;
  @Column('text') zone: string;
  @Column('text') opensLocal: string;
  @Column('text') closesLocal: string;
  @Column('timestamptz') opensAt: Date;
  @Column('timestamptz') closesAt: Date;
  @Column('text') zoneVersion: string;
  @Column('text', { nullable: true }) source: string | null;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  /** Kept by a trigger: when it was last put back, and when it was first removed. The weekly digest asks for it. */
  @Column('timestamptz', { nullable: true }) restoredAt: Date | null;
  @Column('timestamptz', { nullable: true }) firstRemovedAt: Date | null;
  /** Kept by a trigger: what it was before each turn, and when it turned. */
  @Column('jsonb', { default: [] }) turns?: object;
  /** Kept by a trigger: how often what a calendar shows of it has changed, and when last. */
  @Column('int', { default: 0 }) revision?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) revisedAt?: Date;
}

/** A formal meeting within a session; wall times are in the session's zone. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['sessionId'])
@Check('meeting_walls', `${wall('starts_local')} and ${wall('ends_local')} and starts_at < ends_at`)
@ForeignKey(() => Session, ['campaignId', 'sessionId'], ['campaignId', 'id'])
@ForeignKey('UserAccount', ['removedBy'], ['id'])
export class Meeting {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') sessionId: string;
  @Column('text') name: string;
  @Column('text') startsLocal: string;
  @Column('text') endsLocal: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  /** How many badges the coalition has there. */
  @Column('int', { default: 0 }) seats?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  /** Kept by a trigger: how often what a calendar shows of it has changed, and when last. */
  @Column('int', { default: 0 }) revision?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) revisedAt?: Date;
}

/**
 * A deadline: wall time + IANA zone + derived UTC (`dueAt`). A relative one keeps its anchor and offset
 * (see deriveDeadline in libs/domain) and moves with its session.
 */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'dueAt', 'id'])
@Check('deadline_wall', wall('due_local'))
@Check(
  'deadline_schedule',
  `(schedule = 'absolute' and anchor is null) or (schedule = 'relative' and anchor is not null and session_id is not null)`,
)
@ForeignKey(() => Session, ['campaignId', 'sessionId'], ['campaignId', 'id'])
@ForeignKey('UserAccount', ['removedBy'], ['id'])
export class Deadline {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid', { nullable: true }) sessionId: string | null;
  @Column('text') kind: DeadlineKind;
  @Column('text') title: string;
  @Column('text') schedule: 'absolute' | 'relative';
  @Column('text', { nullable: true }) anchor: 'session_open' | 'session_close' | null;
  @Column('int', { default: 0 }) offsetDays?: number;
  @Column('text', { nullable: true }) atTime: string | null;
  @Column('int', { default: 0 }) offsetMinutes?: number;
  @Column('text') zone: string;
  /** Whether `zone` is that of the session's venue, whichever that is by then. Left out, it is if the two are the same. */
  @Column('boolean') venueClock?: boolean;
  @Column('text') dueLocal: string;
  @Column('timestamptz') dueAt: Date;
  @Column('text') zoneVersion: string;
  /** A removed one is cancelled, so that no mail speaks of it and whoever was told hears of that. */
  @Column('text', { default: 'open' }) state?: 'open' | 'cancelled';
  /** Whether it was open until it was removed, and is open again when it is put back. */
  @Column('boolean', { default: false }) cancelledByRemoval?: boolean;
  @Column('text', { nullable: true }) source: string | null;
  @Column('int', { default: 1 }) version?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  /** Kept by a trigger: when its title, kind, state or time was last changed. The weekly digest asks for it. */
  @Column('timestamptz', { default: () => 'clock_now()' }) changedAt?: Date;
  /** Kept by a trigger: when it was last cancelled, or reopened. */
  @Column('timestamptz', { nullable: true }) stateAt: Date | null;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  /** Kept by a trigger: how often what a calendar shows of it has changed, and when last. */
  @Column('int', { default: 0 }) revision?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) revisedAt?: Date;
}

/**
 * When a session was, or a deadline due, before somebody moved it: written by triggers, one row for each move. Of a deadline there
 * is no end and no city. The weekly digest says what moved since the one before, however often.
 */
@Entity()
@Index('schedule_change_session', ['sessionId', 'at'], { where: 'session_id is not null' })
@Index('schedule_change_deadline', ['deadlineId', 'at'], { where: 'deadline_id is not null' })
@Check('schedule_change_subject', '(session_id is null) <> (deadline_id is null)')
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => Session, ['campaignId', 'sessionId'], ['campaignId', 'id'])
@ForeignKey(() => Deadline, ['campaignId', 'deadlineId'], ['campaignId', 'id'])
export class ScheduleChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id?: string;
  @Column('uuid') campaignId: string;
  @Column('uuid', { nullable: true }) sessionId: string | null;
  @Column('uuid', { nullable: true }) deadlineId: string | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) at?: Date;
  @Column('text') zone: string;
  @Column('text', { nullable: true }) city: string | null;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz', { nullable: true }) endsAt: Date | null;
}
