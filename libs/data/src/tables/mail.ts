import type {
  AccountMailKind,
  DeliveryKind,
  DeliveryState,
  ReminderSubject,
  Role,
  SkipReason,
} from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Membership, Organisation, UserAccount } from './people.js';
import { Campaign } from './process.js';
import { Task } from './tasks.js';

/** When to remind whom of which kind of deadline (or of tasks, `subject = 'task'`). */
@Entity()
@Unique(['campaignId', 'id'])
@Check(
  'reminder_rule_shape',
  `(type = 'before' and minutes is not null) or (type = 'morning' and at_time is not null and days_before is not null)`,
)
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => Organisation, ['campaignId', 'audienceOrganisationId'], ['campaignId', 'id'])
@ForeignKey('UserAccount', ['removedBy'], ['id'])
export class ReminderRule {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  /** A deadline kind, or `task`. */
  @Column('text') subject: ReminderSubject;
  @Column('text') type: 'before' | 'morning';
  @Column('int', { nullable: true }) minutes: number | null;
  @Column('text', { nullable: true }) atTime: string | null;
  @Column('int', { nullable: true }) daysBefore: number | null;
  /** Roles that are notified; empty for task rules, which notify the assignee. */
  @Column('text', { array: true, default: [] }) audienceRoles?: Role[];
  @Column('uuid', { nullable: true }) audienceOrganisationId: string | null;
  @Column('boolean', { default: false }) urgent?: boolean;
  @Column('boolean', { default: true }) active?: boolean;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/**
 * The ledger: one row per (rule, occurrence, recipient) and never a second. `fireAt`, `usefulUntil` and
 * `notBefore` are instants of the campaign clock; `leaseUntil` and `handedOverAt` are real time.
 */
@Entity()
@Unique('delivery_once', ['subjectId', 'ruleKey', 'userId', 'occurrence'])
@Index('delivery_due', ['fireAt', 'notBefore'], { where: `state = 'planned'` })
@Index('delivery_in_flight', ['leaseUntil'], { where: `state in ('claimed', 'handing_over')` })
@Index('delivery_held', ['campaignId'], { where: `state = 'uncertain'` })
@Index(['campaignId', 'fireAt', 'id'])
@Index(['userId', 'fireAt'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
@ForeignKey(() => Membership, ['campaignId', 'membershipId'], ['campaignId', 'id'])
export class Delivery {
  @PrimaryColumn('uuid') id: string;
  /** Null in mails about an account, which are of no campaign. */
  @Column('uuid', { nullable: true }) campaignId: string | null;
  @Column('text') kind: DeliveryKind | AccountMailKind;
  /** `rule:<id>`, `moved`, `tasks`, `overdue`, `sign_ins`, `seats`, `digest`, `invitation`; the kind itself in mails about an account. */
  @Column('text') ruleKey: string;
  /** The deadline, task, membership (digests, notices of tasks and seats), account (sign-ins), invitation or wish it is about. */
  @Column('uuid') subjectId: string;
  @Column('int') subjectVersion: number;
  /** `0`, `1` … for reminders (1 = first correction after a move), an ISO week for digests. */
  @Column('text') occurrence: string;
  @Column('uuid') userId: string;
  @Column('uuid', { nullable: true }) membershipId: string | null;
  @Column('timestamptz') fireAt: Date;
  @Column('timestamptz') usefulUntil: Date;
  /** The time of its deadline or task that it states; null where it says that there is none any more, or is about neither. */
  @Column('timestamptz', { nullable: true }) statedDueAt: Date | null;
  /** Set by the sender alone: the next try after a refusal, or the end of quiet hours. The plan stays in `fireAt`. */
  @Column('timestamptz', { nullable: true }) notBefore: Date | null;
  @Column('boolean', { default: false }) urgent?: boolean;
  @Column('text', { default: 'planned' }) state?: DeliveryState;
  @Column('text', { nullable: true }) skipReason: SkipReason | null;
  /** Times handed over. */
  @Column('int', { default: 0 }) attempts?: number;
  /** How many of these the relay refused for now. */
  @Column('int', { default: 0 }) refusals?: number;
  @Column('bigint', { nullable: true }) fence: string | null;
  @Column('timestamptz', { nullable: true }) leaseUntil: Date | null;
  /** The process that claimed it; see Presence of libs/platform. */
  @Column('int', { nullable: true }) workerId: number | null;
  @Column('text', { nullable: true }) messageId: string | null;
  @Column('timestamptz', { nullable: true }) handedOverAt: Date | null;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('text', { nullable: true }) smtpReply: string | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
}

/** What a notice of tasks said about each of them. */
@Entity()
@Index(['taskId', 'userId'])
@ForeignKey(() => Delivery, ['deliveryId'], ['id'])
@ForeignKey(() => Task, ['campaignId', 'taskId'], ['campaignId', 'id'])
export class DeliveryTask {
  @PrimaryColumn('uuid') deliveryId: string;
  @PrimaryColumn('uuid') taskId: string;
  @Column('uuid') campaignId: string;
  /** The recipient of the notice. */
  @Column('uuid') userId: string;
  /** When it is due; null where the notice says that the person has nothing to do with it any more. */
  @Column('timestamptz', { nullable: true }) statedDueAt: Date | null;
}

/** One digest of one person for one ISO week; `[windowStart, windowEnd)` tile time without gap or overlap. */
@Entity()
@Unique(['membershipId', 'slot'])
@Index(['membershipId', 'windowEnd'])
@ForeignKey(() => Membership, ['campaignId', 'membershipId'], ['campaignId', 'id'])
export class DigestRun {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') membershipId: string;
  @Column('text') slot: string;
  @Column('timestamptz') windowStart: Date;
  @Column('timestamptz') windowEnd: Date;
  @Column('text') outcome: 'sent' | 'empty';
}

/** Addresses that a relay refused for good; only a keyed hash is kept. */
@Entity()
export class Suppression {
  @PrimaryColumn('bytea') addressHash: Buffer;
  @Column('text') reason: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) at?: Date;
}
