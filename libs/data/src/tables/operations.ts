import type { MailTestState } from '#libs/domain';
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
import { UserAccount } from './people.js';

/** Who did what, by ids only. Insert-only for every runtime role. */
@Entity()
@Index(['campaignId', 'id'])
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id?: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) at?: Date;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('uuid', { nullable: true }) campaignId: string | null;
  @Column('text') action: string;
  @Column('text', { nullable: true }) subjectType: string | null;
  @Column('text', { nullable: true }) subjectId: string | null;
  @Column('jsonb', { default: {} }) detail?: Record<string, unknown>;
}

/** The first answer to an unsafe request, given again when the same key comes back. Real time. */
@Entity()
@Index(['createdAt'])
export class IdempotencyRecord {
  @PrimaryColumn('uuid') userId: string;
  @PrimaryColumn('text') key: string;
  @Column('bytea') fingerprint: Buffer;
  @Column('int', { nullable: true }) status: number | null;
  @Column('jsonb', { nullable: true }) body: unknown;
  @Column('jsonb', { default: {} }) headers?: Record<string, string>;
  @Column('timestamptz', { default: () => 'now()' }) createdAt?: Date;
}

/** The one row about this installation. Only a demo may have a clock that differs from the real one. */
@Entity()
@Check('installation_single', 'id = 1')
@Check('installation_production_clock', `demo or clock_offset = interval '0'`)
export class Installation {
  @PrimaryColumn('int', { default: 1 }) id?: number;
  @Column('boolean', { default: false }) demo?: boolean;
  @Column('interval', { default: '00:00:00' }) clockOffset?: string;
  @Column('text', { nullable: true }) zoneVersion: string | null;
  /** What its admins call it. */
  @Column('text', { nullable: true }) name: string | null;
  /** When the last backup was noted, real time: by whoever makes it, since only the note can be seen from here. */
  @Column('timestamptz', { nullable: true }) backupAt: Date | null;
}

/** The last mail by which an installation admin tried out the relay; it goes to that admin. Real time. */
@Entity()
@Check('mail_test_state', `state in ('waiting', 'accepted', 'refused', 'unreachable', 'unknown')`)
@Unique(['userId'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class MailTest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  /** Where it goes: the address of the account when it was asked for. */
  @Column('text') email: string;
  @Column('timestamptz', { default: () => 'now()' }) askedAt?: Date;
  @Column('text', { default: 'waiting' }) state?: MailTestState;
  /** What the relay said, its code first; null where it said nothing. */
  @Column('text', { nullable: true }) reply: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
}

/** When each background job last did its work, real time; `/health` reads it. */
@Entity()
export class Heartbeat {
  @PrimaryColumn('text') name: string;
  @Column('timestamptz', { default: () => 'now()' }) at?: Date;
  /** The campaign clock when it was written. */
  @Column('timestamptz', { default: () => 'clock_now()' }) clockAt?: Date;
  @Column('jsonb', { default: {} }) detail?: Record<string, unknown>;
}
