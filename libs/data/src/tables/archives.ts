import type { ArchiveState } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccount } from './people.js';

/**
 * The archive of a whole campaign that an installation admin brought: its file until it has been taken in, what was found, and
 * which campaign it became. Seen by that admin alone.
 */
@Entity()
@Index(['authorId'])
@Index('campaign_archive_importing', ['campaignId'], { where: `state = 'importing'` })
@Check('campaign_archive_state', `state in ('reading', 'checked', 'failed', 'importing', 'imported')`)
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class CampaignArchive {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') authorId: string;
  /** The campaign that it becomes; null until that was asked for. */
  @Column('uuid', { nullable: true }) campaignId: string | null;
  @Column('text') fileName: string;
  /** Kept until it has been taken in. */
  @Column('bytea', { nullable: true }) content: Buffer | null;
  /** SHA-256 of the content, which tells a repeat from another file. */
  @Column('bytea') fingerprint: Buffer;
  @Column('text', { default: 'reading' }) state?: ArchiveState;
  @Column('jsonb', { nullable: true }) report: object | null;
  /** What was asked for: name and slug of the new campaign, and who of the archive the admin is. */
  @Column('jsonb', { nullable: true }) wanted: object | null;
  /** Code of why it was neither read nor taken in, with its parameters. */
  @Column('jsonb', { nullable: true }) failure: object | null;
  /** SHA-256 of the key that signed it, once it has been read. */
  @Column('text', { nullable: true }) signer: string | null;
  @Column('int', { default: 0 }) done?: number;
  @Column('int', { default: 0 }) total?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('timestamptz', { nullable: true }) importedAt: Date | null;
  @Column('int', { default: 1 }) version?: number;
}
