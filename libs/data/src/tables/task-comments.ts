import type { Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Delivery } from './mail.js';
import { Organisation, UserAccount } from './people.js';
import { Task } from './tasks.js';
import { tiers } from './tier-check.js';

/**
 * What somebody wrote below a task. Whoever sees the task reads it, and could have when it was written; a removed one leaves a
 * mark without its words.
 */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['taskId', 'createdAt', 'id'])
@Check('task_comment_tier', tiers)
@ForeignKey(() => Task, ['campaignId', 'taskId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['assigneeId'], ['id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class TaskComment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') taskId: string;
  @Column('uuid') authorId: string;
  @Column('text') text: string;
  /** Of the task when it was written, like the two that follow. */
  @Column('text') tier: Tier;
  @Column('uuid') organisationId: string;
  @Column('uuid', { nullable: true }) assigneeId: string | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  /** When its author last wrote it anew; null where that was never. */
  @Column('timestamptz', { nullable: true }) changedAt: Date | null;
  @Column('int', { default: 1 }) version?: number;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** Somebody whom a comment names, so that they hear of it once. */
@Entity()
@Index(['userId', 'at'])
@ForeignKey(() => TaskComment, ['campaignId', 'commentId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class TaskMention {
  @PrimaryColumn('uuid') commentId: string;
  @PrimaryColumn('uuid') userId: string;
  @Column('uuid') campaignId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) at?: Date;
  /** When the person said in the app that they have seen it. */
  @Column('timestamptz', { nullable: true }) seenAt: Date | null;
}

/** Which mentions a notice of tasks told its recipient of. */
@Entity()
@Index(['commentId', 'userId'])
@ForeignKey(() => Delivery, ['deliveryId'], ['id'])
@ForeignKey(() => TaskComment, ['campaignId', 'commentId'], ['campaignId', 'id'])
export class DeliveryMention {
  @PrimaryColumn('uuid') deliveryId: string;
  @PrimaryColumn('uuid') commentId: string;
  @Column('uuid') campaignId: string;
  /** The recipient of the notice. */
  @Column('uuid') userId: string;
}
