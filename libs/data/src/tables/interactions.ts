import type { InteractionAct, InteractionKind, Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Delegate } from './delegates.js';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
import { Campaign } from './process.js';
import { tiers } from './tier-check.js';

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
