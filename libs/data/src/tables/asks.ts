import type { AskKind } from '#libs/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Campaign } from './process.js';

/** A provision's identity, which survives renumbering; its number in each draft stands in `text_article`. */
@Entity()
@Index('provision_key', ['campaignId', 'key'], { unique: true, where: 'removed_at is null' })
@Unique(['campaignId', 'id'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey('UserAccount', ['removedBy'], ['id'])
export class Provision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') key: string;
  @Column('text') title: string;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** What the coalition asks of delegations. */
@Entity()
@Index('ask_key', ['campaignId', 'key'], { unique: true, where: 'removed_at is null' })
@Index('ask_title_key', ['campaignId', 'titleKey'], { unique: true, where: 'removed_at is null' })
@Unique(['campaignId', 'id'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey('UserAccount', ['removedBy'], ['id'])
export class Ask {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') key: string;
  @Column('text') title: string;
  /** Of `title`, written beside it: see `identity-keys.ts`. */
  @Column('text', { nullable: true }) titleKey: string | null;
  @Column('text') summary: string;
  @Column('text', { default: 'text' }) kind?: AskKind;
  @Column('smallint') priority: number;
  @Column('boolean', { default: false }) redLine?: boolean;
  @Column('text', { nullable: true }) fallback: string | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  /** Kept by a trigger: when its words or its weight were last changed. The weekly digest asks for it. */
  @Column('timestamptz', { default: () => 'clock_now()' }) changedAt?: Date;
  @Column('int', { default: 1 }) version?: number;
  /** No longer offered or counted as open; what was said about it stays. */
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  /** Kept by a trigger: when it was last taken up again, and when it was first archived. */
  @Column('timestamptz', { nullable: true }) unarchivedAt: Date | null;
  @Column('timestamptz', { nullable: true }) firstArchivedAt: Date | null;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  /** Kept by a trigger: what it was before each turn, and when it turned. */
  @Column('jsonb', { default: [] }) turns?: object;
}

@Entity()
@ForeignKey(() => Ask, ['campaignId', 'askId'], ['campaignId', 'id'])
@ForeignKey(() => Provision, ['campaignId', 'provisionId'], ['campaignId', 'id'])
export class AskProvision {
  @PrimaryColumn('uuid') askId: string;
  @PrimaryColumn('uuid') provisionId: string;
  @Column('uuid') campaignId: string;
}
