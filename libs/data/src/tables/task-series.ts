import type { RecurrenceUnit, Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
import { Session } from './process.js';
import { tiers } from './tier-check.js';

/** A task that comes again: of it a task is made for each of its days, a week ahead, once. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['assigneeId'])
@Check('task_series_tier', tiers)
@Check('task_series_unit', `unit in ('week', 'month') and every between 1 and 52`)
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => Session, ['campaignId', 'untilSessionId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['assigneeId'], ['id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['givenBy'], ['id'])
@ForeignKey(() => UserAccount, ['endedBy'], ['id'])
@ForeignKey(() => UserAccount, ['handedBy'], ['id'])
@ForeignKey(() => UserAccount, ['hadBy'], ['id'])
@ForeignKey(() => UserAccount, ['hadFrom'], ['id'])
export class TaskSeries {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') title: string;
  @Column('text', { default: '' }) note?: string;
  @Column('text', { nullable: true }) delegationCode: string | null;
  @Column('uuid', { nullable: true }) assigneeId: string | null;
  /** Each task is due at this time of day on the clock of `zone`, whatever the clocks do in between. */
  @Column('text') atTime: string;
  @Column('text') zone: string;
  @Column('text') unit: RecurrenceUnit;
  @Column('int') every: number;
  @Column('int', { array: true }) weekdays: number[];
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) untilOn: string | null;
  /** Until the last day of this session, wherever that moves to. */
  @Column('uuid', { nullable: true }) untilSessionId: string | null;
  /** Up to this day its tasks are made. */
  @Column('date') madeUntil: string;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  /** Who gave it to its assignee: who is told when one of its tasks is overdue. */
  @Column('uuid') givenBy: string;
  /** Which version the last handing on left, by whom, and who had it before, from whom: what its undo brings back. */
  @Column('int', { nullable: true }) handedVersion: number | null;
  @Column('uuid', { nullable: true }) handedBy: string | null;
  @Column('uuid', { nullable: true }) hadBy: string | null;
  @Column('uuid', { nullable: true }) hadFrom: string | null;
  @Column('int', { default: 1 }) version?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  /** When somebody ended it, with the tasks that lay ahead. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  /** At which version, and when, a seat that ended left it to whoever has it now: whoever takes that back gives it back. */
  @Column('int', { nullable: true }) leftVersion: number | null;
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
}
