import type { AccreditationCategory, AccreditationState, Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';
import { Session } from './process.js';
import { tiers } from './tier-check.js';

/** How an organisation of the coalition is admitted to a session. That it is, is told to all of the campaign. */
@Entity()
@Unique(['campaignId', 'id'])
@Index('accreditation_once', ['sessionId', 'organisationId'], { unique: true, where: 'removed_at is null' })
@Check(
  'accreditation_days',
  `state_on is null or (state <> 'applied' and (applied_on is null or state_on >= applied_on))`,
)
@ForeignKey(() => Session, ['campaignId', 'sessionId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class Accreditation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') sessionId: string;
  @Column('uuid') organisationId: string;
  @Column('text') category: AccreditationCategory;
  @Column('text', { default: 'applied' }) state?: AccreditationState;
  @Column('date', { nullable: true }) appliedOn: string | null;
  /** The day on which it was approved, objected to or withdrawn. */
  @Column('date', { nullable: true }) stateOn: string | null;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** What somebody heard about an accreditation, and perhaps which State objects: testimony, with a tier of its own. */
@Entity()
@Index(['accreditationId'])
@Check('accreditation_note_tier', tiers)
@ForeignKey(() => Accreditation, ['campaignId', 'accreditationId'], ['campaignId', 'id'])
@ForeignKey(() => Delegation, ['objectedBy'], ['code'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class AccreditationNote {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') accreditationId: string;
  @Column('text') note: string;
  /** The delegation that is said to object. */
  @Column('text', { nullable: true }) objectedBy: string | null;
  @Column('text') tier: Tier;
  @Column('uuid') authorId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('int', { default: 1 }) version?: number;
}
