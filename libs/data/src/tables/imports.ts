import type { ImportState, Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Organisation, UserAccount } from './people.js';

/** A sheet of positions that somebody brought: its file, what is to become of each column, and what was found. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['authorId'])
@Index('sheet_import_open', ['createdAt'], { where: `state in ('reading', 'applying', 'undoing')` })
@Check('sheet_import_tier', `tier in ('me', 'organisation', 'core', 'coalition', 'public')`)
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class SheetImport {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('text') fileName: string;
  /** Kept until it has been applied or undone. */
  @Column('bytea', { nullable: true }) content: Buffer | null;
  /** SHA-256 of the content, which tells a repeat from another file. */
  @Column('bytea') fingerprint: Buffer;
  @Column('text', { default: 'reading' }) state?: ImportState;
  /** How its positions are to be recorded (said, grade, source, occurredAt, zone, tier …). */
  @Column('jsonb', { default: {} }) options?: object;
  /** What each column and each unknown word means, as a person decided. */
  @Column('jsonb', { default: {} }) mapping?: object;
  @Column('jsonb', { nullable: true }) report: object | null;
  @Column('text') tier: Tier;
  @Column('int', { default: 0 }) done?: number;
  @Column('int', { default: 0 }) total?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('timestamptz', { nullable: true }) appliedAt: Date | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
  /** Code of why it was neither read nor applied. */
  @Column('text', { nullable: true }) failure: string | null;
  @Column('int', { default: 1 }) version?: number;
}
