import type {
  Confidence,
  EvidenceGrade,
  InteractionAct,
  RetractionCause,
  Said,
  Stance,
  Tier,
  Voice,
} from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Ask } from './asks.js';
import { Delegation, DelegationGroup } from './delegations.js';
import { SheetImport } from './imports.js';
import { Organisation, UserAccount } from './people.js';
import { Campaign } from './process.js';
import { Delegate } from './delegates.js';
import { Interaction } from './interactions.js';
import { tiers } from './tier-check.js';
import { TextVersion } from './texts.js';

/**
 * What one delegation said for itself and others: for a group as it was that day, and for those that aligned
 * themselves, with the exceptions. It writes one position event per delegation and ask, each with its id.
 */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'recordedAt', 'id'])
@Check('statement_tier', tiers)
@ForeignKey(() => Delegation, ['speakerCode'], ['code'])
@ForeignKey(() => DelegationGroup, ['groupCode'], ['code'])
@ForeignKey(() => TextVersion, ['campaignId', 'textVersionId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
@ForeignKey(() => UserAccount, ['erasedBy'], ['id'])
export class Statement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') title: string;
  @Column('text') speakerCode: string;
  @Column('text', { nullable: true }) groupCode: string | null;
  /** Codes of delegations beside the group's members. */
  @Column('text', { array: true, default: [] }) aligned?: string[];
  /** Codes of delegations of the group that did not join. */
  @Column('text', { array: true, default: [] }) excepted?: string[];
  @Column('timestamptz') occurredAt: Date;
  @Column('text') zone: string;
  @Column('text') said: Said;
  @Column('text') grade: EvidenceGrade;
  @Column('text', { default: '' }) source?: string;
  @Column('text', { default: '' }) note?: string;
  @Column('uuid', { nullable: true }) textVersionId: string | null;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) recordedAt?: Date;
  /** While it is removed: its positions are retracted, and nobody reads it but who may restore it. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  /** When its words were erased for good: title, note and source, and the sources of its positions. */
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  @Column('uuid', { nullable: true }) erasedBy: string | null;
  /** Counts its changes, from 1 on. */
  @Column('int', { default: 1 }) version?: number;
}

/** That a statement was changed after it was recorded: by whom and in which fields, and no word of what stood there. */
@Entity()
@Index(['statementId', 'changedAt', 'id'])
@Check('statement_change_act', `act in ('corrected', 'removed', 'restored', 'erased')`)
@ForeignKey(() => Statement, ['campaignId', 'statementId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['changedBy'], ['id'])
export class StatementChange {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') statementId: string;
  @Column('uuid') changedBy: string;
  @Column('text') act: InteractionAct;
  /** Names of what changed, as a request names it. */
  @Column('text', { array: true, default: [] }) fields?: string[];
  @Column('timestamptz', { default: () => 'clock_now()' }) changedAt?: Date;
}

@Entity()
@Check('statement_ask_confidence', 'confidence between 1 and 3')
@ForeignKey(() => Statement, ['campaignId', 'statementId'], ['campaignId', 'id'])
@ForeignKey(() => Ask, ['campaignId', 'askId'], ['campaignId', 'id'])
export class StatementAsk {
  @PrimaryColumn('uuid') statementId: string;
  @PrimaryColumn('uuid') askId: string;
  @Column('uuid') campaignId: string;
  @Column('text') stance: Stance;
  @Column('smallint') confidence: Confidence;
}

/**
 * Where a delegation stands on an ask, as somebody learned it. Append-only; the current position is derived.
 * `voice`: the state's own word, or a bloc's statement that it belongs to. A sealed one keeps its source elsewhere.
 */
@Entity()
@Unique(['campaignId', 'id'])
@Index('position_event_history', ['campaignId', 'delegationCode', 'askId', 'occurredAt', 'recordedAt', 'id'])
@Index(['campaignId', 'recordedAt', 'id'])
@Index(['interactionId'])
@Index('position_event_statement', ['statementId'], { where: 'statement_id is not null' })
@Index('position_event_corrects', ['correctsId'], { where: 'corrects_id is not null' })
@Index('position_event_import', ['importId'], { where: 'import_id is not null' })
@Check('position_event_tier', tiers)
@Check('position_event_confidence', 'confidence between 1 and 3')
@Check('position_event_voice', `voice = 'own' or (voice = 'bloc' and statement_id is not null)`)
@Check('position_event_sealed', `not sealed or (source = '' and delegate_id is null)`)
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => Ask, ['campaignId', 'askId'], ['campaignId', 'id'])
@ForeignKey(() => Interaction, ['campaignId', 'interactionId'], ['campaignId', 'id'])
@ForeignKey(() => Statement, ['campaignId', 'statementId'], ['campaignId', 'id'])
@ForeignKey(() => SheetImport, ['campaignId', 'importId'], ['campaignId', 'id'])
@ForeignKey(() => TextVersion, ['campaignId', 'textVersionId'], ['campaignId', 'id'])
@ForeignKey(() => PositionEvent, ['campaignId', 'correctsId'], ['campaignId', 'id'])
@ForeignKey(() => Delegate, ['campaignId', 'delegateId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class PositionEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') delegationCode: string;
  @Column('uuid') askId: string;
  @Column('text') stance: Stance;
  @Column('smallint') confidence: Confidence;
  @Column('text') said: Said;
  @Column('text') grade: EvidenceGrade;
  @Column('text', { default: '' }) source?: string;
  @Column('text', { default: '' }) note?: string;
  @Column('timestamptz') occurredAt: Date;
  @Column('timestamptz', { default: () => 'clock_now()' }) recordedAt?: Date;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('uuid', { nullable: true }) interactionId: string | null;
  @Column('text', { default: 'own' }) voice?: Voice;
  /** IANA zone of where it was said. */
  @Column('text', { default: 'UTC' }) zone?: string;
  @Column('uuid', { nullable: true }) statementId: string | null;
  @Column('uuid', { nullable: true }) importId: string | null;
  /** The draft it speaks about; null when none was known. */
  @Column('uuid', { nullable: true }) textVersionId: string | null;
  /** The position that it confirms for a newer draft. */
  @Column('uuid', { nullable: true }) renewsId: string | null;
  /** The position that it puts right, or that it brings back: retracted before it was written. */
  @Column('uuid', { nullable: true }) correctsId: string | null;
  /** The first record of those that put each other right or bring each other back, kept by a trigger; itself where it is none. */
  @Column('uuid') firstId?: string;
  /** When that one was recorded: of what was said at the same instant, this decides which came later. */
  @Column('timestamptz') firstRecordedAt?: Date;
  @Column('uuid', { nullable: true }) delegateId: string | null;
  @Column('boolean', { default: false }) sealed?: boolean;
  /** What the device's clock said, where `occurredAt` was worked out from it. */
  @Column('timestamptz', { nullable: true }) reportedAt: Date | null;
  /** How far that clock was ahead of the server's, in seconds. */
  @Column('int', { nullable: true }) deviceOffsetS: number | null;
}

/** Who said it and where it can be looked up, for the author of a sealed position alone. */
@Entity()
@ForeignKey(() => PositionEvent, ['campaignId', 'eventId'], ['campaignId', 'id'])
@ForeignKey(() => Delegate, ['campaignId', 'delegateId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class SealedSource {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') authorId: string;
  @Column('text', { default: '' }) source?: string;
  @Column('uuid', { nullable: true }) delegateId: string | null;
}

/** Takes one position event back. Append-only, as the events are: what was said before stands again. */
@Entity()
@Index(['campaignId', 'recordedAt'])
@Check('retraction_cause', `cause in ('correction', 'removal')`)
@ForeignKey(() => PositionEvent, ['campaignId', 'eventId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['retractedBy'], ['id'])
export class Retraction {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') retractedBy: string;
  @Column('text', { default: '' }) reason?: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) recordedAt?: Date;
  /** It was wrong, and recorded anew (`correction`); what it came of was withdrawn (`removal`); null by itself. */
  @Column('text', { nullable: true }) cause: RetractionCause | null;
}

/**
 * The current event per audience, voice, delegation and ask: derived from the events by triggers, so that
 * what a reader sees costs what is visible, not what was ever said. Written by nobody else.
 * `audience`: `c:<campaign>`, `k:<campaign>` (core group), `o:<organisation>` or `m:<person>`.
 */
@Entity()
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => PositionEvent, ['campaignId', 'eventId'], ['campaignId', 'id'])
export class PositionHead {
  @PrimaryColumn('uuid') campaignId: string;
  @PrimaryColumn('text') audience: string;
  @PrimaryColumn('text') delegationCode: string;
  @PrimaryColumn('uuid') askId: string;
  @PrimaryColumn('text') voice: Voice;
  @Column('uuid') eventId: string;
  @Column('text') stance: Stance;
  @Column('smallint') confidence: Confidence;
  @Column('uuid', { nullable: true }) textVersionId: string | null;
  @Column('timestamptz') occurredAt: Date;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') firstId: string;
  @Column('timestamptz') firstRecordedAt: Date;
  /** Voice, confidence, delegation, stance and milliseconds of UTC, as the query of all positions tells them. */
  @Column('text') line: string;
  @Column('text') tier: Tier;
}
