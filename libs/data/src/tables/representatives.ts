import type { Attendance, PassState, VisaState } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Accreditation } from './accreditations.js';
import { Organisation, UserAccount } from './people.js';
import { Meeting } from './process.js';

/** Somebody whom an organisation sends to a session: read by those who sit for that organisation, and by coordinators. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['accreditationId'])
@Check('representative_consent', 'email is not null or not email_consent')
@ForeignKey(() => Accreditation, ['campaignId', 'accreditationId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class Representative {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') accreditationId: string;
  /** That of the accreditation: by it a row is seen. */
  @Column('uuid') organisationId: string;
  @Column('text') name: string;
  @Column('text', { default: '' }) title?: string;
  @Column('text', { default: '' }) workplace?: string;
  /** The person's own, as registration asks for it. */
  @Column('text', { nullable: true }) email: string | null;
  /** Whether the person agreed to be written to about the session. */
  @Column('boolean', { default: false }) emailConsent?: boolean;
  @Column('text', { default: 'in_person' }) attendance?: Attendance;
  /** On whose clock the person lives, where that is known. */
  @Column('text', { nullable: true }) zone: string | null;
  @Column('text', { default: 'none' }) pass?: PassState;
  @Column('text', { default: 'not_needed' }) visa?: VisaState;
  @Column('date', { nullable: true }) arrivesOn: string | null;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/**
 * Who held the badge of a seat at a meeting, from when to when. Which organisation did is told to the campaign; who of it, to those
 * who read the representative. A row is ended and never changed: together they are the history of the badge.
 */
@Entity()
@Unique(['campaignId', 'id'])
@Index('badge_holding_seat', ['meetingId', 'seat'], { unique: true, where: 'until_at is null' })
@Index('badge_holding_person', ['meetingId', 'representativeId'], { unique: true, where: 'until_at is null' })
@Check('badge_holding_span', 'seat > 0 and until_at >= from_at')
@ForeignKey(() => Meeting, ['campaignId', 'meetingId'], ['campaignId', 'id'])
@ForeignKey(() => Representative, ['campaignId', 'representativeId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['handedBy'], ['id'])
@ForeignKey(() => UserAccount, ['untilBy'], ['id'])
export class BadgeHolding {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') meetingId: string;
  @Column('int') seat: number;
  @Column('uuid') representativeId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) fromAt?: Date;
  @Column('timestamptz', { nullable: true }) untilAt: Date | null;
  @Column('uuid') handedBy: string;
  @Column('uuid', { nullable: true }) untilBy: string | null;
}
