import type { Closeness, ContactPointKind, Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DelegateImport } from './delegate-imports.js';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
import { Delegate, tiers } from './testimony.js';

/** A way to reach a delegate. Each has a tier of its own, and is seen by nobody who does not see the delegate. */
@Entity()
@Index(['delegateId'])
@Index('contact_point_of_import', ['importId'], { where: 'import_id is not null' })
@Check('contact_point_tier', tiers)
@ForeignKey(() => Delegate, ['campaignId', 'delegateId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['verifiedBy'], ['id'])
@ForeignKey(() => DelegateImport, ['campaignId', 'importId'], ['campaignId', 'id'])
export class ContactPoint {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') delegateId: string;
  @Column('text') kind: ContactPointKind;
  @Column('text') value: string;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  /** The day on which somebody found that it reaches the person. */
  @Column('date', { nullable: true }) verifiedOn: string | null;
  @Column('uuid', { nullable: true }) verifiedBy: string | null;
  @Column('int', { default: 1 }) version?: number;
  @Column('uuid', { nullable: true }) importId: string | null;
}

/** Who of the coalition knows a delegate, and how well, as that person or a coordinator says. */
@Entity()
@Index(['userId'])
@Check('acquaintance_tier', tiers)
@ForeignKey(() => Delegate, ['campaignId', 'delegateId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class Acquaintance {
  @PrimaryColumn('uuid') delegateId: string;
  @PrimaryColumn('uuid') userId: string;
  /** Who says so. */
  @PrimaryColumn('uuid') authorId: string;
  @Column('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') organisationId: string;
  @Column('text') closeness: Closeness;
  @Column('text') tier: Tier;
  @Column('timestamptz', { default: () => 'clock_now()' }) changedAt?: Date;
}

/** What somebody wants to remember about a delegate. */
@Entity()
@Index(['delegateId'])
@Check('delegate_note_tier', tiers)
@ForeignKey(() => Delegate, ['campaignId', 'delegateId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class DelegateNote {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') delegateId: string;
  @Column('text') note: string;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('timestamptz', { default: () => 'clock_now()' }) changedAt?: Date;
  @Column('int', { default: 1 }) version?: number;
}

/**
 * By what name a delegate is known to those who may not know who it is. Its delegation and whether the delegate was removed
 * are kept beside it by a trigger, since those who read it do not see the delegate.
 */
@Entity()
@Unique(['delegateId'])
@Index(['campaignId', 'delegationCode'])
@Check('delegate_pseudonym_tier', tiers)
@ForeignKey(() => Delegate, ['campaignId', 'delegateId'], ['campaignId', 'id'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class DelegatePseudonym {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') delegateId: string;
  @Column('text') delegationCode: string;
  @Column('text') pseudonym: string;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
