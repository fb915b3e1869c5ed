import type { BallotChoice, DecisionRule, EvidenceGrade, VoteKind } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Ask } from './asks.js';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
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
  /** Kept by triggers: when its facts or ballots were put right, when it was last put back, and when it was first removed. */
  @Column('timestamptz', { nullable: true }) changedAt: Date | null;
  @Column('timestamptz', { nullable: true }) restoredAt: Date | null;
  @Column('timestamptz', { nullable: true }) firstUndoneAt: Date | null;
  @Column('int', { default: 1 }) version?: number;
  /** Codes of those who had a vote in it, in their order; by the room of its day as it stood when it was recorded, if left out. */
  @Column('text', { array: true }) voters?: string[];
  /** Kept by a trigger: what it was before each turn, and when it turned. */
  @Column('jsonb', { default: [] }) turns?: object;
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
