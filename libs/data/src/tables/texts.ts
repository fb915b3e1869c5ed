import type {
  AmendmentEffect,
  AmendmentState,
  EvidenceGrade,
  ParagraphStatus,
  RewordingCause,
  SponsorRole,
  TextState,
  Tier,
} from '#libs/domain';
import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { Ask, Provision } from './asks.js';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
import { Campaign } from './process.js';

/** A draft of the treaty. `proposed` until a person has confirmed which article continues which provision. */
@Entity()
@Unique(['campaignId', 'id'])
@Index('text_version_key', ['campaignId', 'key'], { unique: true, where: 'removed_at is null' })
@Index('text_version_title_key', ['campaignId', 'titleKey'], { unique: true, where: 'removed_at is null' })
@Index('text_version_ordinal', ['campaignId', 'ordinal'], { unique: true, where: 'removed_at is null' })
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class TextVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') key: string;
  @Column('text') title: string;
  /** Of `title`, written beside it: see `identity-keys.ts`. */
  @Column('text', { nullable: true }) titleKey: string | null;
  @Column('text', { nullable: true }) symbol: string | null;
  /** In which language it is, as a tag of BCP 47, e.g. `fr`; null where nobody said. */
  @Column('text', { nullable: true }) language: string | null;
  /** Order of the drafts, oldest first. */
  @Column('int') ordinal: number;
  /** The day on which it was circulated, at the venue. */
  @Column('date') circulatedOn: string;
  @Column('text', { default: 'proposed' }) state?: TextState;
  @Column('text', { nullable: true }) source: string | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  /** Kept by a trigger: when it was confirmed for the first time, and when that was last taken back. */
  @Column('timestamptz', { nullable: true }) firstConfirmedAt: Date | null;
  @Column('timestamptz', { nullable: true }) reopenedAt: Date | null;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  /** Kept by a trigger: what it was before each turn, and when it turned. */
  @Column('jsonb', { default: [] }) turns?: object;
}

/** An article or paragraph of one draft, and the provision it is there: the number belongs to the draft. */
@Entity()
@Unique(['campaignId', 'id'])
@Index('text_article_number', ['textVersionId', 'number'], { unique: true, where: 'removed_at is null' })
@Index('text_article_provision', ['textVersionId', 'provisionId'], {
  unique: true,
  where: 'provision_id is not null and removed_at is null',
})
@Index(['provisionId'])
@ForeignKey(() => TextVersion, ['campaignId', 'textVersionId'], ['campaignId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Provision, ['campaignId', 'provisionId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class TextArticle {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') textVersionId: string;
  @Column('int') sort: number;
  @Column('text') number: string;
  @Column('text') title: string;
  @Column('text', { default: '' }) body?: string;
  @Column('text', { default: 'open' }) status?: ParagraphStatus;
  @Column('uuid', { nullable: true }) provisionId: string | null;
  /** Whether its wording differs from that of the draft before. */
  @Column('boolean', { default: true }) changed?: boolean;
  /** What was suggested when the draft was loaded: provision, score, reasons. */
  @Column('jsonb', { nullable: true }) suggestion: object | null;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back, as a draft. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/**
 * An ask of which another draft than before is the last that changed its words: which it was, and which it is. Written with whatever
 * makes it so; whether a position was stale at an instant is asked of what was so then. Of old ones there is none.
 */
@Entity()
@Index(['askId', 'at'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => Ask, ['campaignId', 'askId'], ['campaignId', 'id'])
@ForeignKey(() => TextVersion, ['campaignId', 'textVersionId'], ['campaignId', 'id'])
export class AskRewording {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id?: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') askId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) at?: Date;
  @Column('text') cause: RewordingCause;
  /** Which draft was confirmed, reopened, removed or dated otherwise, or has the article; null where the ask was linked otherwise. */
  @Column('uuid', { nullable: true }) textVersionId: string | null;
  /** Of the article that was corrected. */
  @Column('text', { nullable: true }) number: string | null;
  /** The last draft that had changed the ask, by its place among the drafts and its day; null where none had. */
  @Column('int', { nullable: true }) wasOrdinal: number | null;
  @Column('date', { nullable: true }) wasCirculatedOn: string | null;
  @Column('int', { nullable: true }) ordinal: number | null;
  @Column('date', { nullable: true }) circulatedOn: string | null;
}

/** A draft that somebody looks over before it is loaded; nobody else sees it, and it goes when the draft is loaded. */
@Entity()
@Index(['authorId'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class TextReview {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') authorId: string;
  /** The draft as it was pasted, or read from a document. */
  @Column('text', { default: '' }) text?: string;
  /** What was said of its lines: `{ line, number }`. */
  @Column('jsonb', { default: [] }) decisions?: object;
  /** Its articles as they were corrected so far: `{ number, title, body, status }`. */
  @Column('jsonb', { default: [] }) articles?: object;
  /** What is said of it besides: `{ title, key, symbol, circulatedOn, source }`, as it was typed. */
  @Column('jsonb', { default: {} }) details?: object;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('timestamptz', { default: () => 'clock_now()' }) changedAt?: Date;
  @Column('int', { default: 1 }) version?: number;
}

/** A proposal to change the text. A motion on it serves the ask, or defeats it; sponsors are for the motion. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'createdAt', 'id'])
@Check('amendment_tier', `tier in ('me', 'organisation', 'core', 'coalition', 'public')`)
@ForeignKey(() => Ask, ['campaignId', 'askId'], ['campaignId', 'id'])
@ForeignKey(() => Provision, ['campaignId', 'provisionId'], ['campaignId', 'id'])
@ForeignKey(() => TextVersion, ['campaignId', 'textVersionId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class Amendment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) symbol: string | null;
  @Column('uuid') askId: string;
  @Column('text') effect: AmendmentEffect;
  @Column('uuid', { nullable: true }) provisionId: string | null;
  @Column('uuid', { nullable: true }) textVersionId: string | null;
  @Column('text', { default: '' }) body?: string;
  @Column('text', { default: 'proposed' }) state?: AmendmentState;
  /** What it was when a vote on it first counted, and is again without one; null while none counts. */
  @Column('text', { nullable: true }) stateBeforeVotes: AmendmentState | null;
  /** Moved from the floor, with no paper of its own. */
  @Column('boolean', { default: false }) oral?: boolean;
  /** Its place in the order of voting, from 1; null where nobody ordered it. */
  @Column('int', { nullable: true }) votingOrder: number | null;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  /** Kept by triggers: when it was last decided or opened again, when last decided, when put back, and when it was first removed. */
  @Column('timestamptz', { nullable: true }) stateAt: Date | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('timestamptz', { nullable: true }) restoredAt: Date | null;
  @Column('timestamptz', { nullable: true }) firstRemovedAt: Date | null;
  @Column('date', { nullable: true }) proposedOn: string | null;
  @Column('text') grade: EvidenceGrade;
  @Column('text', { default: '' }) source?: string;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('timestamptz', { default: () => 'clock_now()' }) changedAt?: Date;
  @Column('int', { default: 1 }) version?: number;
  /** Kept by a trigger: what it was before each turn, and when it turned. */
  @Column('jsonb', { default: [] }) turns?: object;
}

@Entity()
@ForeignKey(() => Amendment, ['campaignId', 'amendmentId'], ['campaignId', 'id'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
export class AmendmentSponsor {
  @PrimaryColumn('uuid') amendmentId: string;
  @PrimaryColumn('text') delegationCode: string;
  @Column('uuid') campaignId: string;
  @Column('text') role: SponsorRole;
  @Column('date', { nullable: true }) since: string | null;
  /** The day on which it took its name off. */
  @Column('date', { nullable: true }) until: string | null;
  /** When it was entered here for the first time, entered again after it was off, and taken off; null of what nobody noted. */
  @Column('timestamptz', { nullable: true }) joinedAt: Date | null;
  @Column('timestamptz', { nullable: true }) rejoinedAt: Date | null;
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
  /** Kept by a trigger: what it was before each turn, and when it turned. */
  @Column('jsonb', { default: [] }) turns?: object;
}
