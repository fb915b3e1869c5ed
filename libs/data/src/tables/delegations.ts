import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Campaign } from './process.js';
import { UserAccount } from './people.js';

/**
 * Who may sit in a room. Facts of libs/reference for every campaign: member states, observers, and states that are neither
 * (`non_member`), by ISO 3166-1 alpha-3. A campaign adds others of its own, observers or `non_member`, with a code from the
 * range that ISO 3166 leaves to its users.
 */
@Entity()
@Unique(['campaignId', 'nameKey'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
export class Delegation {
  @PrimaryColumn('text') code: string;
  /** Empty for a campaign's own. */
  @Column('text') alpha2: string;
  @Column('text') shortName: string;
  @Column('text') formalName: string;
  @Column('text') kind: 'member' | 'observer' | 'non_member';
  /** Day of admission to the United Nations; null for those that are no members. */
  @Column('date', { nullable: true }) admittedOn: string | null;
  /** Whose own it is; null: a fact for every campaign. */
  @Column('uuid', { nullable: true }) campaignId: string | null;
  /** Of `shortName`, written beside it: see `identity-keys.ts`. */
  @Column('text', { nullable: true }) nameKey: string | null;
  /** By which a campaign's own is found beside its short name. */
  @Column('text', { array: true, default: [] }) otherNames?: string[];
  /** Counts the changes of a campaign's own, from 1 on. */
  @Column('int', { default: 1 }) version?: number;
}

/** What a delegation of a campaign's own was called, and what it was, before a change; one row for each. */
@Entity()
@Unique(['delegationCode', 'version'])
@Index(['campaignId', 'changedAt'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => UserAccount, ['changedBy'], ['id'])
export class DelegationChange {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') delegationCode: string;
  /** The one that the change ended. */
  @Column('int') version: number;
  @Column('text') shortName: string;
  @Column('text', { array: true }) otherNames: string[];
  @Column('text') kind: Delegation['kind'];
  @Column('uuid') changedBy: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) changedAt?: Date;
}

/** A regional group or another bloc that speaks in the process; `own`: one that a campaign made for itself. */
@Entity()
@Unique(['campaignId', 'nameKey'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class DelegationGroup {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text') kind: 'regional' | 'bloc' | 'own';
  @Column('text') source: string;
  /** Whose own it is; null: a fact for every campaign. */
  @Column('uuid', { nullable: true }) campaignId: string | null;
  /** Of `name`; null in a group that was removed, whose name is free again. */
  @Column('text', { nullable: true }) nameKey: string | null;
  @Column('uuid', { nullable: true }) authorId: string | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  @Column('int', { default: 1 }) version?: number;
}

/** Dated membership of a group, both days included; `validFrom` null means "since before the records here". */
@Entity()
@Index(['delegationCode'])
@ForeignKey(() => DelegationGroup, ['groupCode'], ['code'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
export class GroupMembership {
  @PrimaryColumn('uuid') id: string;
  @Column('text') groupCode: string;
  @Column('text') delegationCode: string;
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('text', { nullable: true }) note: string | null;
  /** That of the group. */
  @Column('uuid', { nullable: true }) campaignId: string | null;
}

/**
 * Who can become party to a treaty, installation-wide: every delegation, and states and organisations that have none. Facts
 * from libs/reference; `code` is that of the delegation where there is one.
 */
@Entity()
export class Party {
  @PrimaryColumn('text') code: string;
  @Column('text') shortName: string;
  @Column('text') kind: 'state' | 'organisation';
}
