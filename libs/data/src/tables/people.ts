import type { MailChoice, Role, SeatChange, SeatRequestKind, SeatRequestOutcome, Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Campaign } from './process.js';

/** A member organisation, one row per campaign, so that no campaign learns who sits in another. */
@Entity()
@Unique(['campaignId', 'id'])
@Unique(['campaignId', 'name'])
@Unique(['campaignId', 'nameKey'])
@Index('organisation_root', ['rootId'], { where: 'root_id is not null' })
@Check('organisation_merged', 'merged_into_id <> id')
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
@ForeignKey(() => Organisation, ['campaignId', 'mergedIntoId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'rootId'], ['campaignId', 'id'])
export class Organisation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) shortName: string | null;
  /** Of `name`, written beside it: see `identity-keys.ts`. */
  @Column('text', { nullable: true }) nameKey: string | null;
  @Column('int', { default: 1 }) version?: number;
  /** Old names, acronyms and spellings, by which it is found as well. */
  @Column('text', { array: true, default: [] }) otherNames?: string[];
  /** How it is to appear in other languages, by language tag. */
  @Column('jsonb', { default: {} }) names?: Record<string, string>;
  @Column('text', { nullable: true }) website: string | null;
  /** Countries (ISO 3166 alpha-2) and regions (UN M49); 001 is the world. */
  @Column('text', { array: true, default: [] }) places?: string[];
  /** In which it works, by language tag. */
  @Column('text', { array: true, default: [] }) languages?: string[];
  /** Out of the directory until it is put back. What was done for it still bears its name, so that every read has the row. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  /** The same organisation, entered twice: it is shown as that one. Who reads what was shared with it stays as it was. */
  @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  /** The last of the chain of `mergedIntoId`, kept by a trigger; null where it is merged into none. */
  @Column('uuid', { nullable: true }) rootId: string | null;
}

/** Whom to ask at an organisation: somebody who sits in the campaign. */
@Entity()
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => Membership, ['campaignId', 'membershipId'], ['campaignId', 'id'])
export class FocalPoint {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') membershipId: string;
  @Column('uuid') campaignId: string;
}

@Entity()
@Unique(['campaignId', 'id'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class Coalition {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') name: string;
  @Column('int', { default: 1 }) version?: number;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** From when to when an organisation belongs to a coalition, as far as that is known; `leftOn` is the last day. */
@Entity()
@Index('coalition_member_coalition', ['coalitionId'])
@Index('coalition_member_organisation', ['organisationId'])
@Check('coalition_member_days', 'left_on >= joined_on')
@ForeignKey(() => Coalition, ['campaignId', 'coalitionId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
export class CoalitionMember {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') coalitionId: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') campaignId: string;
  @Column('date', { nullable: true }) joinedOn: string | null;
  @Column('date', { nullable: true }) leftOn: string | null;
}

const timeOfDay = (column: string) => `${column} ~ '^([01]\\d|2[0-3]):[0-5]\\d$'`;

/** A person with a sign-in. Mail preferences are wall times in the person's own `zone`. */
@Entity('user_account')
@Check('user_account_digest_weekday', 'digest_weekday between 1 and 7')
@Check(
  'user_account_times',
  `${timeOfDay('digest_at')} and ${timeOfDay('quiet_from')} and ${timeOfDay('quiet_to')}`,
)
export class UserAccount {
  @PrimaryColumn('uuid') id: string;
  /** Lower-case; the one address that mail goes to. */
  @Column('text', { unique: true }) email: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('text', { default: 'invited' }) state?: 'invited' | 'active' | 'disabled';
  @Column('boolean', { default: false }) installationAdmin?: boolean;
  @Column('text') zone: string;
  @Column('text', { default: 'en' }) locale?: string;
  /** ISO weekday, 1 = Monday. */
  @Column('smallint', { default: 1 }) digestWeekday?: number;
  @Column('text', { default: '08:00' }) digestAt?: string;
  @Column('text', { default: '22:00' }) quietFrom?: string;
  @Column('text', { default: '07:00' }) quietTo?: string;
  /** Whether the subjects of mails say what they are about; a locked phone shows them. */
  @Column('boolean', { default: false }) plainSubjects?: boolean;
  /** Whether mails and calendars say that something is due, and not what. */
  @Column('boolean', { default: false }) redactedMail?: boolean;
  /** The day, of the own calendar, on which mail comes again; until then none of a campaign does. */
  @Column('date', { nullable: true }) mailPausedUntil: string | null;
  @Column('int', { default: 1 }) version?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
}

/** A person's seat in a campaign: role, organisation, core-group clearance and which mail they want. */
@Entity()
@Check(
  'membership_unwanted_mail',
  `unwanted_mail <@ array['deadlines', 'tasks_due', 'tasks_overdue', 'tasks_changed']`,
)
@Check('membership_default_tier', `default_tier in ('me', 'organisation', 'core', 'coalition', 'public')`)
@Unique(['campaignId', 'userId'])
@Unique(['campaignId', 'id'])
@Index(['userId'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
export class Membership {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') userId: string;
  @Column('uuid') organisationId: string;
  @Column('text') role: Role;
  @Column('boolean', { default: false }) coreGroup?: boolean;
  @Column('text', { default: 'active' }) state?: 'invited' | 'active' | 'removed';
  @Column('boolean', { default: true }) wantsDigest?: boolean;
  @Column('boolean', { default: true }) wantsReminders?: boolean;
  /** Which kinds of reminders alone are not wanted. */
  @Column('text', { array: true, default: [] }) unwantedMail?: MailChoice[];
  /** Since when a kind of mail is stopped, and the time of the mail whose link stopped it; null where it was done in the app. */
  @Column('timestamptz', { nullable: true }) digestStoppedAt: Date | null;
  @Column('timestamptz', { nullable: true }) digestStoppedByMailOf: Date | null;
  @Column('timestamptz', { nullable: true }) remindersStoppedAt: Date | null;
  @Column('timestamptz', { nullable: true }) remindersStoppedByMailOf: Date | null;
  /** Who may read what this person writes there, unless something else is chosen; null: see `defaultTier()`. */
  @Column('text', { nullable: true }) defaultTier: Tier | null;
  @Column('int', { default: 1 }) version?: number;
  /** Null as long as the person was only ever invited: then nothing of the account is shown to others. */
  @Column('timestamptz', { nullable: true, default: () => 'clock_now()' }) joinedAt?: Date | null;
  /** Whether what the organisation shares within itself is read from this seat; false until a second person confirmed it. */
  @Column('boolean', { default: true }) readsOrganisation?: boolean;
  /** Who gave the seat, or the power to coordinate, last, and when; null: the installation. Written by the database. */
  @Column('uuid', { nullable: true }) admittedBy?: string | null;
  @Column('timestamptz', { nullable: true }) admittedAt?: Date | null;
  /** Who else did, within the seven days before. Written by the database. */
  @Column('uuid', { array: true, default: [] }) admittedBefore?: string[];
  /** Who ended the seat last, and when. Written by the database. */
  @Column('uuid', { nullable: true }) endedBy?: string | null;
  @Column('timestamptz', { nullable: true }) endedAt?: Date | null;
}

/**
 * An organisation (by its id) or the core group (`core`) in which somebody sits or sat: there is, or will be, something to
 * read, and whoever comes later is confirmed by a second person. Written by the database.
 */
@Entity()
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
export class OccupiedCircle {
  @PrimaryColumn('uuid') campaignId: string;
  @PrimaryColumn('text') circle: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) since?: Date;
}

/** A change of a seat that waits for a second person; with how it ended, the trace of who let whom read what. */
@Entity()
@Check('seat_request_kind', `kind in ('clearance', 'removal', 'demotion')`)
@Check(
  'seat_request_outcome',
  `outcome in ('confirmed', 'took_effect', 'refused', 'withdrawn', 'expired', 'superseded')`,
)
@Index('seat_request_open', ['membershipId', 'kind'], { unique: true, where: 'outcome is null' })
@Index(['campaignId'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => Membership, ['campaignId', 'membershipId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
@ForeignKey(() => UserAccount, ['askedBy'], ['id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
export class SeatRequest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') membershipId: string;
  /** Whose seat it is. */
  @Column('uuid') userId: string;
  @Column('text') kind: SeatRequestKind;
  /** The organisation for which the person is to sit and read; null where only the core group is asked for. */
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('boolean', { default: false }) coreGroup?: boolean;
  /** Of a demotion: the role afterwards. */
  @Column('text', { nullable: true }) role: Role | null;
  /** Of a removal: who takes over the open tasks that whoever asked sees. */
  @Column('uuid', { nullable: true }) handTasksTo: string | null;
  @Column('uuid') askedBy: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) askedAt?: Date;
  /** When it takes effect unless somebody stops it, or for a clearance when it has lapsed. */
  @Column('timestamptz') dueAt: Date;
  @Column('text', { nullable: true }) outcome: SeatRequestOutcome | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  /** When an installation admin gave the seat back. */
  @Column('timestamptz', { nullable: true }) restoredAt: Date | null;
}

/** What a person is told about a seat, in the app and by the mail with `deliveryId`. */
@Entity()
@Index(['userId', 'campaignId', 'at'])
@Index(['deliveryId'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
@ForeignKey(() => UserAccount, ['subjectId'], ['id'])
export class SeatNotice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  /** Who is told. */
  @Column('uuid') userId: string;
  @Column('text') change: SeatChange;
  /** Whose seat it is. */
  @Column('uuid') subjectId: string;
  /** Who did it; null: the delay ran out, or the installation. */
  @Column('uuid', { nullable: true }) actorId: string | null;
  /** What it opens, as in `seat_request`. */
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('boolean', { default: false }) coreGroup?: boolean;
  /** When what was asked takes effect or lapses. */
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) at?: Date;
  @Column('timestamptz', { nullable: true }) seenAt: Date | null;
  @Column('uuid', { nullable: true }) deliveryId: string | null;
}

/** Until when a person has read what happened in a campaign. */
@Entity()
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class HandoverRead {
  @PrimaryColumn('uuid') campaignId: string;
  @PrimaryColumn('uuid') userId: string;
  /** Null where the only mark was taken back. */
  @Column('timestamptz', { nullable: true }) readUntil: Date | null;
  /** What was marked before, to go back to. */
  @Column('timestamptz', { nullable: true }) previousUntil: Date | null;
}
