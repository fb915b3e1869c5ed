import type { ErrorReportState, PublicationOutcome, PublishedKind, WithdrawnAs } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserAccount } from './people.js';
import { Campaign } from './process.js';

/**
 * What a campaign shows to everybody, as one coordinator asked for it and a second one consented: a snapshot that nothing
 * changes. At most one is shown at a time; of one that ended, number, hash and who remain.
 */
@Entity()
@Unique(['campaignId', 'id'])
@Index('publication_shown', ['campaignId'], {
  unique: true,
  where: `outcome = 'confirmed' and ended_at is null`,
})
@Index('publication_waiting', ['campaignId'], { unique: true, where: 'outcome is null' })
@Index('publication_number', ['campaignId', 'number'], { unique: true })
@Check('publication_outcome', `outcome in ('confirmed', 'refused', 'withdrawn')`)
@Check('publication_ended', `ended_at is null or outcome = 'confirmed'`)
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['askedBy'], ['id'])
@ForeignKey(() => UserAccount, ['closedBy'], ['id'])
@ForeignKey(() => UserAccount, ['endedBy'], ['id'])
export class Publication {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  /** Counts what was shown, from 1 on; null until it is. */
  @Column('int', { nullable: true }) number: number | null;
  /** Of the list of its items with their hashes. */
  @Column('text') sha256: string;
  /** What was chosen to leave, to begin the next one with. */
  @Column('jsonb') choice: object;
  @Column('uuid') askedBy: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) askedAt?: Date;
  @Column('text', { nullable: true }) outcome: PublicationOutcome | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  /** When it was consented to, and shown; or when it came to nothing. */
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  /** Whether a later one took its place. */
  @Column('boolean', { default: false }) superseded?: boolean;
}

/** One thing that a publication shows. Its words go when what they came of was taken back; its hash stays. */
@Entity()
@Index('publication_item_ref', ['ref'], { where: 'content is not null' })
@Check(
  'publication_item_kind',
  `kind in ('page', 'session', 'document', 'letter', 'signatory', 'ask', 'position')`,
)
@Check('publication_item_withdrawn', '(content is null) = (withdrawn_at is not null)')
@ForeignKey(() => Publication, ['campaignId', 'publicationId'], ['campaignId', 'id'])
export class PublicationItem {
  @PrimaryColumn('uuid') publicationId: string;
  @PrimaryColumn('text') kind: PublishedKind;
  /** The row that it shows; of `page` the campaign, of `letter` its list as of an instant. */
  @PrimaryColumn('uuid') ref: string;
  @Column('uuid') campaignId: string;
  @Column('int') place: number;
  /** JSON, to the letter as it was hashed; null once it was withdrawn. */
  @Column('text', { nullable: true }) content: string | null;
  @Column('text') sha256: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawnAs: WithdrawnAs | null;
}

/** What somebody outside wrote about an error on the public page: kept apart, and read by coordinators alone. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'receivedAt', 'id'])
@Check('error_report_state', `state in ('open', 'done', 'dismissed')`)
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['answeredBy'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class ErrorReport {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  /** The part of the page, as its address names it; empty for all of it. */
  @Column('text') about: string;
  @Column('text') body: string;
  /** How to answer, where somebody said so. */
  @Column('text', { nullable: true }) contact: string | null;
  @Column('text', { default: 'open' }) state?: ErrorReportState;
  @Column('timestamptz', { default: () => 'clock_now()' }) receivedAt?: Date;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}
