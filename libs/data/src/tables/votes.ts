import type {
  BallotChoice,
  DecisionRule,
  EvidenceGrade,
  TreatyActionKind,
  TreatyCondition,
  VoteKind,
} from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Ask } from './asks.js';
import { Delegation, Party } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
import { Campaign } from './process.js';
import { Amendment } from './texts.js';

/** A recorded vote: a public act, known to the whole campaign. The tally is what the chair announced, if anything. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'heldAt', 'id'])
@Check('vote_kind', `kind in ('proposal', 'amendment', 'separate', 'no_action', 'procedure')`)
@Check('vote_tally', 'least(yes, no, abstained, absent) >= 0')
@ForeignKey(() => Ask, ['campaignId', 'askId'], ['campaignId', 'id'])
@ForeignKey(() => Amendment, ['campaignId', 'amendmentId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['undoneBy'], ['id'])
export class Vote {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') title: string;
  @Column('text', { default: 'proposal' }) kind?: VoteKind;
  /** The ask that the motion serves or defeats; null for a vote on something else. */
  @Column('uuid', { nullable: true }) askId: string | null;
  @Column('text', { default: 'serves' }) effect?: 'serves' | 'defeats';
  @Column('uuid', { nullable: true }) amendmentId: string | null;
  @Column('text') rule: DecisionRule;
  @Column('timestamptz') heldAt: Date;
  @Column('text') zone: string;
  @Column('int', { nullable: true }) yes: number | null;
  @Column('int', { nullable: true }) no: number | null;
  @Column('int', { nullable: true }) abstained: number | null;
  @Column('int', { nullable: true }) absent: number | null;
  @Column('text') grade: EvidenceGrade;
  @Column('text', { default: '' }) source?: string;
  /** When and by whom it was removed; null while it counts. */
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
  @Column('uuid', { nullable: true }) undoneBy: string | null;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) recordedAt?: Date;
  @Column('int', { default: 1 }) version?: number;
}

/** How one delegation voted. */
@Entity()
@ForeignKey(() => Vote, ['campaignId', 'voteId'], ['campaignId', 'id'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
export class Ballot {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('text') delegationCode: string;
  @Column('uuid') campaignId: string;
  @Column('text') choice: BallotChoice;
  /** What it later advised the Secretariat that it had meant; the ballot stands as it was cast. */
  @Column('text', { nullable: true }) meant: BallotChoice | null;
}

/** "Including three members of the Council": a name, those it is about with their shares, and how much of them is needed. */
export interface NamedCondition extends TreatyCondition {
  name: string;
  parties: { code: string; share: number }[];
}

/** How the treaty of a campaign comes into force. Dates are calendar days. */
@Entity()
@Check('treaty_numbers', 'instruments_needed > 0 and days_after >= 0 and months_after >= 0')
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
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
  /** Whether the instrument of a regional organisation counts beside those of its members. */
  @Column('boolean', { default: false }) regionalOrganisationCounts?: boolean;
  @Column('date', { nullable: true }) opensOn: string | null;
  @Column('date', { nullable: true }) closesOn: string | null;
  /** Where the depositary sits, and with it the days above. */
  @Column('text', { default: 'America/New_York' }) zone?: string;
  @Column('text') source: string;
  /** What the list of acts does not tell, such as a count that somebody announced. */
  @Column('text', { default: '' }) note?: string;
  @Column('int', { default: 1 }) version?: number;
}

/** A signature or an instrument deposited, with its source. `confirmed`: read at the depositary, not hearsay. */
@Entity()
@Unique(['campaignId', 'id'])
@Index('treaty_action_once', ['campaignId', 'delegationCode', 'kind'], {
  unique: true,
  where: 'undone_at is null',
})
@ForeignKey(() => Treaty, ['campaignId'], ['campaignId'])
@ForeignKey(() => Party, ['delegationCode'], ['code'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
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
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
  @Column('int', { default: 1 }) version?: number;
}
