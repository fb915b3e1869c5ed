import type { Closeness, ContactPointKind, Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DelegateImport } from './delegate-imports.js';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
import { Campaign, Session } from './process.js';
import { tiers } from './tier-check.js';

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
@Index('delegate_note_of_import', ['importId'], { where: 'import_id is not null' })
@Check('delegate_note_tier', tiers)
@ForeignKey(() => Delegate, ['campaignId', 'delegateId'], ['campaignId', 'id'])
@ForeignKey(() => DelegateImport, ['campaignId', 'importId'], ['campaignId', 'id'])
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
  @Column('uuid', { nullable: true }) importId: string | null;
}

/**
 * By what name a delegate is known to those who may not know who it is. Its delegation and whether the delegate was removed
 * are kept beside it by a trigger, since those who read it do not see the delegate. One for each author: a refused second would
 * tell that there is one that its author hides.
 */
@Entity()
@Unique(['delegateId', 'authorId'])
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
