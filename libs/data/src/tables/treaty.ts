import type {
  Confidence,
  EvidenceGrade,
  TermsOfDelay,
  Tier,
  TreatyActionKind,
  TreatyCondition,
  TreatyStep,
} from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Party } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
import { Campaign } from './process.js';

/** "Including three members of the Council": a name, those it is about with their shares, and how much of them is needed. */
export interface NamedCondition extends TreatyCondition {
  name: string;
  parties: { code: string; share: number }[];
}

/** How the treaty of a campaign comes into force. Dates are calendar days. */
@Entity()
@Check('treaty_numbers', 'instruments_needed > 0 and days_after >= 0 and months_after >= 0')
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class Treaty {
  @PrimaryColumn('uuid') campaignId: string;
  @Column('text') name: string;
  @Column('int') instrumentsNeeded: number;
  @Column('int') daysAfter: number;
  /** Counted before the days. */
  @Column('int', { default: 0 }) monthsAfter?: number;
  /** Whether it enters into force on the first day of the month that follows. */
  @Column('boolean', { default: false }) firstOfMonth?: boolean;
  /** What is asked of certain parties beside the number of all; null where nothing is. */
  @Column('jsonb', { nullable: true }) condition: NamedCondition | null;
  /** How long after its own deposit it binds who joins once there are enough; null where the terms do not say. */
  @Column('jsonb', { nullable: true }) forLaterParties: TermsOfDelay | null;
  /** Whether the instrument of a regional organisation counts beside those of its members. */
  @Column('boolean', { default: false }) regionalOrganisationCounts?: boolean;
  /** The day on which its text was adopted: nothing happened towards it before. */
  @Column('date', { nullable: true }) adoptedOn: string | null;
  @Column('date', { nullable: true }) opensOn: string | null;
  @Column('date', { nullable: true }) closesOn: string | null;
  /** Where the depositary sits, and with it the days above. */
  @Column('text', { default: 'America/New_York' }) zone?: string;
  @Column('text') source: string;
  /** What the list of acts does not tell, such as a count that somebody announced. */
  @Column('text', { default: '' }) note?: string;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  @Column('int', { default: 1 }) version?: number;
}

/** How many acts a status table brought, replaced and took back. */
export interface TableCounts {
  new: number;
  changed: number;
  gone: number;
}

/** A status table that was brought and applied: where acts come from, and how they go again. */
@Entity()
@Unique(['campaignId', 'id'])
@ForeignKey(() => Treaty, ['campaignId'], ['campaignId'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['undoneBy'], ['id'])
export class TreatyTable {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') authorId: string;
  @Column('text') source: string;
  @Column('jsonb') counts: TableCounts;
  @Column('timestamptz', { default: () => 'clock_now()' }) appliedAt?: Date;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
  @Column('uuid', { nullable: true }) undoneBy: string | null;
}

/** A signature or an instrument deposited, with its source. `confirmed`: read at the depositary, not hearsay. */
@Entity()
@Unique(['campaignId', 'id'])
@Index('treaty_action_once', ['campaignId', 'delegationCode', 'kind', 'doneOn'], {
  unique: true,
  where: 'undone_at is null',
})
@Index('treaty_action_undated_once', ['campaignId', 'delegationCode', 'kind'], {
  unique: true,
  where: 'undone_at is null and done_on is null',
})
@ForeignKey(() => Treaty, ['campaignId'], ['campaignId'])
@ForeignKey(() => Party, ['delegationCode'], ['code'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['undoneBy'], ['id'])
@ForeignKey(() => TreatyTable, ['campaignId', 'tableId'], ['campaignId', 'id'])
@ForeignKey(() => TreatyTable, ['campaignId', 'undoneByTable'], ['campaignId', 'id'])
export class TreatyAction {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  /** Of a party: that of its delegation where it has one. */
  @Column('text') delegationCode: string;
  @Column('text') kind: TreatyActionKind;
  /** The day of the act; null where only that it happened is known. */
  @Column('date', { nullable: true }) doneOn: string | null;
  /** The day from which it is known: a demo that stands in the past knows nothing of later days. */
  @Column('date') knownOn: string;
  @Column('boolean') confirmed: boolean;
  @Column('text') source: string;
  @Column('text', { default: '' }) note?: string;
  @Column('uuid', { nullable: true }) authorId: string | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) recordedAt?: Date;
  /** When it was confirmed, where it was entered as hearsay. */
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  /** Of a withdrawal and a provisional application: from when, where it is known. */
  @Column('date', { nullable: true }) effectiveOn: string | null;
  /** The words of a declaration or reservation that came with it. */
  @Column('text', { default: '' }) declaration?: string;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
  @Column('uuid', { nullable: true }) undoneBy: string | null;
  /** The status table that brought it. */
  @Column('uuid', { nullable: true }) tableId: string | null;
  /** The status table that replaced it, or had it no more. */
  @Column('uuid', { nullable: true }) undoneByTable: string | null;
  /** Kept by triggers: when what it says was put right, when it was last put back, and when it was first taken back. */
  @Column('timestamptz', { nullable: true }) changedAt: Date | null;
  @Column('timestamptz', { nullable: true }) restoredAt: Date | null;
  @Column('timestamptz', { nullable: true }) firstUndoneAt: Date | null;
  @Column('int', { default: 1 }) version?: number;
  /** Kept by a trigger: what it was before each turn, and when it turned. */
  @Column('jsonb', { default: [] }) turns?: object;
}

/** What a capital says that it will do towards the treaty, or how far it is at home. Testimony: it has a tier. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'delegationCode'])
@Check('treaty_intention_tier', `tier in ('me', 'organisation', 'core', 'coalition', 'public')`)
@ForeignKey(() => Treaty, ['campaignId'], ['campaignId'])
@ForeignKey(() => Party, ['delegationCode'], ['code'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class TreatyIntention {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  /** Of a party: that of its delegation where it has one. */
  @Column('text') delegationCode: string;
  @Column('text') step: TreatyStep;
  /** By when, at the depositary or at home; null where no day was said. */
  @Column('date', { nullable: true }) expectedOn: string | null;
  /** The day on which it was said or done. */
  @Column('date') statedOn: string;
  @Column('smallint') confidence: Confidence;
  @Column('text') grade: EvidenceGrade;
  @Column('text', { default: '' }) source?: string;
  @Column('text', { default: '' }) note?: string;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) recordedAt?: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  /** Kept by triggers: when what it says was changed, when it was last put back, and when it was first removed. */
  @Column('timestamptz', { nullable: true }) changedAt: Date | null;
  @Column('timestamptz', { nullable: true }) restoredAt: Date | null;
  @Column('timestamptz', { nullable: true }) firstRemovedAt: Date | null;
  @Column('int', { default: 1 }) version?: number;
  /** Kept by a trigger: what it was before each turn, and when it turned. */
  @Column('jsonb', { default: [] }) turns?: object;
}
