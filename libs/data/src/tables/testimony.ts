import type { InteractionAct, InteractionKind, TaskChange, TaskState, Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DelegateImport } from './delegate-imports.js';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
import { Campaign, Session } from './process.js';

export const tiers = `tier in ('me', 'organisation', 'core', 'coalition', 'public')`;

/** A mission or ministry of a state: New York, Vienna, Geneva, capital. */
@Entity()
@Unique(['campaignId', 'id'])
@Index('post_city_key', ['campaignId', 'delegationCode', 'cityKey'], {
  unique: true,
  where: 'removed_at is null',
})
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class Post {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') delegationCode: string;
  @Column('text') city: string;
  /** Of `city`, written beside it: see `identity-keys.ts`. */
  @Column('text', { nullable: true }) cityKey: string | null;
  @Column('text') zone: string;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** A diplomat. Who is known to the coalition is itself testimony, so it carries a tier. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'delegationCode'])
@Index('delegate_root', ['rootId'], { where: 'root_id is not null' })
@Index('delegate_of_import', ['importId'], { where: 'import_id is not null' })
@Check('delegate_tier', tiers)
@Check('delegate_merged', 'merged_into_id <> id')
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
@ForeignKey(() => Delegate, ['campaignId', 'mergedIntoId'], ['campaignId', 'id'])
@ForeignKey(() => Delegate, ['campaignId', 'rootId'], ['campaignId', 'id'])
@ForeignKey(() => DelegateImport, ['campaignId', 'importId'], ['campaignId', 'id'])
export class Delegate {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  /** Where the person is now; a role says where they were. */
  @Column('text') delegationCode: string;
  /** '' once erased. */
  @Column('text') name: string;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  /** In other scripts, spellings and forms. */
  @Column('text', { array: true, default: [] }) otherNames?: string[];
  /** How the person is addressed: "H.E. Ambassador". */
  @Column('text', { default: '' }) title?: string;
  @Column('text', { default: '' }) pronouns?: string;
  /** BCP 47 tags, the best spoken first. */
  @Column('text', { array: true, default: [] }) languages?: string[];
  @Column('int', { default: 1 }) version?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  @Column('uuid', { nullable: true }) erasedBy: string | null;
  /** The same person, entered twice: what is kept of this one is read with that one. */
  @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  /** The last of the chain of `mergedIntoId`, kept by a trigger; null where it is merged into none. */
  @Column('uuid', { nullable: true }) rootId: string | null;
  /** Which file brought this person. */
  @Column('uuid', { nullable: true }) importId: string | null;
}

/** What a delegate does, where and when; `validTo` null means "still". */
@Entity()
@Index(['delegateId'])
@ForeignKey(() => Delegate, ['campaignId', 'delegateId'], ['campaignId', 'id'])
@ForeignKey(() => Post, ['campaignId', 'postId'], ['campaignId', 'id'])
@ForeignKey(() => Session, ['campaignId', 'sessionId'], ['campaignId', 'id'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => DelegateImport, ['campaignId', 'importId'], ['campaignId', 'id'])
export class DelegateRole {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') delegateId: string;
  /** For which delegation; that of the delegate, if left out. */
  @Column('text') delegationCode?: string;
  @Column('uuid', { nullable: true }) postId: string | null;
  @Column('uuid', { nullable: true }) sessionId: string | null;
  @Column('text') title: string;
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('uuid', { nullable: true }) importId: string | null;
}

/** A contact with a delegation: a meeting, a call, ninety seconds in the corridor. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'occurredAt', 'id'])
@Index(['campaignId', 'delegationCode', 'occurredAt'])
@Index(['campaignId', 'authorId', 'occurredAt', 'id'])
@Index(['campaignId', 'organisationId', 'occurredAt', 'id'])
@Check('interaction_tier', tiers)
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
@ForeignKey(() => UserAccount, ['erasedBy'], ['id'])
export class Interaction {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') delegationCode: string;
  @Column('text') kind: InteractionKind;
  @Column('timestamptz') occurredAt: Date;
  @Column('text') zone: string;
  @Column('text', { default: '' }) note?: string;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) recordedAt?: Date;
  /** What the device's clock said, where `occurredAt` was worked out from it. */
  @Column('timestamptz', { nullable: true }) reportedAt: Date | null;
  /** How far that clock was ahead of the server's, in seconds. */
  @Column('int', { nullable: true }) deviceOffsetS: number | null;
  /** Counts its changes, from 1 on. */
  @Column('int', { default: 1 }) version?: number;
  /** While it is withdrawn: its positions are retracted, and nobody reads it but who may restore it. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  /** When its words were erased for good: what was noted, who took part, the sources of its positions. */
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  @Column('uuid', { nullable: true }) erasedBy: string | null;
}

/** That an interaction was changed after it was logged: by whom and in which fields, and no word of what stood there. */
@Entity()
@Index(['interactionId', 'changedAt', 'id'])
@Check('interaction_change_act', `act in ('corrected', 'removed', 'restored', 'erased')`)
@ForeignKey(() => Interaction, ['campaignId', 'interactionId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['changedBy'], ['id'])
export class InteractionChange {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') interactionId: string;
  @Column('uuid') changedBy: string;
  @Column('text') act: InteractionAct;
  /** Names of what changed: `kind`, `occurredAt`, `zone`, `note`, `tier`, `delegates`, `positions`. */
  @Column('text', { array: true, default: [] }) fields?: string[];
  /** Of a removal: the tasks that were cancelled with it, which come back with it. */
  @Column('uuid', { array: true, default: [] }) taskIds?: string[];
  @Column('timestamptz', { default: () => 'clock_now()' }) changedAt?: Date;
}

/**
 * That its author took a logged contact back, with all that was written with it. From then on nobody reads any of it; a
 * request that comes after it is refused, so there may be one for a contact that never came.
 */
@Entity()
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['undoneBy'], ['id'])
export class InteractionUndo {
  /** As its client made it. */
  @PrimaryColumn('uuid') ofInteraction: string;
  @PrimaryColumn('uuid') undoneBy: string;
  @Column('uuid') campaignId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) undoneAt?: Date;
}

@Entity()
@Index('interaction_delegate_delegate', ['delegateId', 'interactionId'])
@ForeignKey(() => Interaction, ['campaignId', 'interactionId'], ['campaignId', 'id'])
@ForeignKey(() => Delegate, ['campaignId', 'delegateId'], ['campaignId', 'id'])
export class InteractionDelegate {
  @PrimaryColumn('uuid') interactionId: string;
  @PrimaryColumn('uuid') delegateId: string;
  @Column('uuid') campaignId: string;
}

/** That an organisation was in touch with a delegation, and nothing more: its author chose who may know that. */
@Entity()
@Index(['campaignId', 'delegationCode', 'occurredAt'])
@Index('contact_notice_interaction', ['interactionId'], { unique: true })
@Check('contact_notice_tier', tiers)
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => Interaction, ['campaignId', 'interactionId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class ContactNotice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') delegationCode: string;
  @Column('timestamptz') occurredAt: Date;
  @Column('text') zone: string;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  /** Of what it tells. Nobody who may not see the interaction is ever given it. */
  @Column('uuid', { nullable: true }) interactionId: string | null;
  /** When its author took it back; then nobody else sees it any more. */
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}

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
  /** Of which series it was made, and for which of its days. */
  @Column('uuid', { nullable: true }) seriesId: string | null;
  @Column('date', { nullable: true }) onDate: string | null;
  /** That it was cancelled since its series has its day no more, and by nobody: with the day it comes back. */
  @Column('boolean', { default: false }) closedBySeries?: boolean;
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
