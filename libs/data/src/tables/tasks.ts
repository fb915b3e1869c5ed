import type { TaskChange, TaskState, Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
import { Interaction } from './interactions.js';
import { tiers } from './tier-check.js';

/** A follow-up. Its assignee always sees it: assigning is a deliberate disclosure. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'dueAt', 'id'])
@Index(['assigneeId'])
@Index('task_interaction', ['interactionId'])
@Index('task_open', ['campaignId', 'delegationCode'], { where: `state = 'open'` })
@Unique(['seriesId', 'onDate'])
@Check('task_tier', tiers)
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => Interaction, ['campaignId', 'interactionId'], ['campaignId', 'id'])
@ForeignKey('TaskSeries', ['campaignId', 'seriesId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['assigneeId'], ['id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['givenBy'], ['id'])
@ForeignKey(() => UserAccount, ['closedBy'], ['id'])
@ForeignKey(() => UserAccount, ['handedBy'], ['id'])
@ForeignKey(() => UserAccount, ['hadBy'], ['id'])
@ForeignKey(() => UserAccount, ['hadFrom'], ['id'])
export class Task {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') title: string;
  @Column('text', { default: '' }) note?: string;
  @Column('text', { nullable: true }) delegationCode: string | null;
  @Column('uuid', { nullable: true }) interactionId: string | null;
  @Column('uuid', { nullable: true }) assigneeId: string | null;
  @Column('text') zone: string;
  @Column('text') dueLocal: string;
  @Column('timestamptz') dueAt: Date;
  @Column('text') zoneVersion: string;
  @Column('text', { default: 'open' }) state?: TaskState;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('int', { default: 1 }) version?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  /** Who said that it is done or cancelled. */
  @Column('uuid', { nullable: true }) closedBy: string | null;
  /** Who gave it to its assignee, its author unless said otherwise: who is told when it is overdue. */
  @Column('uuid') givenBy?: string;
  /** Since when its assignee has had it with this time. */
  @Column('timestamptz', { default: () => 'clock_now()' }) givenAt?: Date;
  /** Which version the last handing on left, by whom, and who had it before, from whom, since when: what its undo brings back. */
  @Column('int', { nullable: true }) handedVersion: number | null;
  @Column('uuid', { nullable: true }) handedBy: string | null;
  @Column('uuid', { nullable: true }) hadBy: string | null;
  @Column('uuid', { nullable: true }) hadFrom: string | null;
  @Column('timestamptz', { nullable: true }) hadSince: Date | null;
  /** Of which series it was made, and for which of its days. */
  @Column('uuid', { nullable: true }) seriesId: string | null;
  @Column('date', { nullable: true }) onDate: string | null;
  /** That it was cancelled since its series has its day no more, and by nobody: with the day it comes back. */
  @Column('boolean', { default: false }) closedBySeries?: boolean;
  /** At which version, and when, a seat that ended left it to whoever has it now: whoever takes that back gives it back. */
  @Column('int', { nullable: true }) leftVersion: number | null;
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
  /** Kept by a trigger: how often what a calendar shows of it has changed, and when last. */
  @Column('int', { default: 0 }) revision?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) revisedAt?: Date;
}

/**
 * That somebody did something to a task which another person had, or has now: what is new to that person in the app. And what
 * the person knows of it by an own act; what was mailed is in the ledger.
 */
@Entity()
@Index(['userId', 'at'])
@ForeignKey(() => Task, ['campaignId', 'taskId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
@ForeignKey(() => UserAccount, ['actorId'], ['id'])
export class TaskNotice {
  @PrimaryColumn('uuid') taskId: string;
  /** Whom it concerns. */
  @PrimaryColumn('uuid') userId: string;
  @Column('uuid') campaignId: string;
  @Column('text') change: TaskChange;
  /** Who did it. */
  @Column('uuid') actorId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) at?: Date;
  @Column('timestamptz', { nullable: true }) seenAt: Date | null;
  /** When, in real time, the person last knew of it without a mail; null if never. */
  @Column('timestamptz', { nullable: true }) knownAt: Date | null;
  /** When it was due then; null where it was not the person's open task. */
  @Column('timestamptz', { nullable: true }) knownDueAt: Date | null;
}
