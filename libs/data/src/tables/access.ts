import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Membership, UserAccount } from './people.js';

/** A person being logged in on one device. Only the SHA-256 of the cookie's token is stored. Real time, not the demo clock. */
@Entity()
@Index(['userId'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class SignIn {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('bytea', { unique: true }) tokenHash: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt?: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastUsedAt?: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  /** Browser and system, `Chrome/Android`; `Chrome on Android` in older rows, empty where nothing is known. */
  @Column('text', { default: '' }) device?: string;
  /** Of the device's cookie; null in older rows. */
  @Column('uuid', { nullable: true }) deviceId: string | null;
}

/** That a person has signed in on a device, which proves it by a signed cookie: places are kept for it. Real time. */
@Entity()
@Index(['userId'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class KnownDevice {
  @PrimaryColumn('uuid') deviceId: string;
  @PrimaryColumn('uuid') userId: string;
  @Column('timestamptz', { default: () => 'now()' }) lastSignInAt?: Date;
}

/**
 * A secret address at which a calendar on one of a person's devices reads what the person may see. Its token is derived from the
 * secret and never stored. Real time, like every reading.
 */
@Entity()
@Index(['userId'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class CalendarFeed {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  /** Of the device or program, as its owner calls it. */
  @Column('text') name: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt?: Date;
  @Column('timestamptz', { nullable: true }) lastFetchedAt: Date | null;
  /** How often it was read since the hour began that is counted. */
  @Column('int', { default: 0 }) fetches?: number;
  @Column('timestamptz', { default: () => 'now()' }) fetchesSince?: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}

/** Wrong passwords for one account in one hour of UTC, for its owner to see. Real time, not the demo clock. */
@Entity()
@Index(['lastAt'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class FailedSignIn {
  @PrimaryColumn('uuid') userId: string;
  @PrimaryColumn('timestamptz') hour: Date;
  /** Browser and system as of a sign-in. */
  @PrimaryColumn('text') device: string;
  /** Whether the owner had signed in on that device before. */
  @PrimaryColumn('boolean') known: boolean;
  @Column('int') count: number;
  @Column('timestamptz', { default: () => 'now()' }) firstAt?: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastAt?: Date;
}

/** Places that sign-ins took, per keyed hash of what they are counted by; never locks. Real time. */
@Entity()
export class SignInThrottle {
  @PrimaryColumn('bytea') keyHash: Buffer;
  @Column('int', { default: 0 }) failures?: number;
  @Column('timestamptz', { default: () => 'now()' }) lastAt?: Date;
}

/** That somebody wants to choose a new password; the link's token is derived from the secret and never stored. Real time. */
@Entity()
@Index(['userId', 'createdAt'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class PasswordReset {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt?: Date;
  @Column('timestamptz') expiresAt: Date;
  /** When it was used, or when something else made it useless. */
  @Column('timestamptz', { nullable: true }) endedAt?: Date | null;
}

/** That somebody wants another address, which holds once both mailboxes have agreed. Real time. */
@Entity()
@Index(['userId', 'createdAt'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class AddressChange {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') oldEmail: string;
  @Column('text') newEmail: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt?: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) oldAgreedAt: Date | null;
  @Column('timestamptz', { nullable: true }) newAgreedAt: Date | null;
  /** When it came true, was refused by one of them or taken back. */
  @Column('timestamptz', { nullable: true }) endedAt?: Date | null;
}

/** An invitation to a campaign; its token is derived from the secret and never stored. */
@Entity()
@Index(['membershipId'])
@Index(['campaignId', 'createdAt'])
@Index(['invitedBy', 'createdAt'])
@ForeignKey(() => Membership, ['campaignId', 'membershipId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class Invitation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') userId: string;
  @Column('uuid') membershipId: string;
  @Column('uuid') invitedBy: string;
  /** As the inviting coordinator wrote it, so that she needs nobody's account to read it again. */
  @Column('text', { default: '' }) email?: string;
  /** As she wrote it: until acceptance she learns nothing else about whose address it is. */
  @Column('text', { default: '' }) name?: string;
  /** In which language and on whose clock she had the person written to; empty where an earlier release did not keep it. */
  @Column('text', { default: '' }) locale?: string;
  @Column('text', { default: '' }) zone?: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
