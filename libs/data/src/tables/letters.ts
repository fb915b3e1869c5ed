import type { AddresseeKind, LetterState } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Ask } from './asks.js';
import { Delegation } from './delegations.js';
import { UserAccount } from './people.js';
import { Campaign } from './process.js';

/** A joint letter or statement: one text that many sign. */
@Entity()
@Unique(['campaignId', 'id'])
@Index('letter_title_key', ['campaignId', 'titleKey'], { unique: true, where: 'removed_at is null' })
@Check('letter_state', `state in ('draft', 'open', 'closed', 'sent', 'published')`)
@Check('letter_deadline', 'num_nonnulls(closes_local, zone, closes_at, zone_version) in (0, 4)')
@Check('letter_wall', `closes_local ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'`)
@Check('letter_grace', 'grace_minutes between 0 and 10080')
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class Letter {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') title: string;
  /** Of `title`, written beside it: see `identity-keys.ts`. */
  @Column('text', { nullable: true }) titleKey: string | null;
  @Column('text', { default: 'draft' }) state?: LetterState;
  /** When sign-on closes: wall time, zone and the instant; all null where nobody said. */
  @Column('text', { nullable: true }) closesLocal: string | null;
  @Column('text', { nullable: true }) zone: string | null;
  @Column('timestamptz', { nullable: true }) closesAt: Date | null;
  @Column('text', { nullable: true }) zoneVersion: string | null;
  /** For how long after that a signature still counts as in time. */
  @Column('int', { default: 0 }) graceMinutes?: number;
  /** Whether who signs later than that is taken nevertheless, with the date. */
  @Column('boolean', { default: false }) lateAllowed?: boolean;
  /** Whether who holds a link to sign reads who signed already. */
  @Column('boolean', { default: false }) listShown?: boolean;
  /** Whether people may sign as individuals. */
  @Column('boolean', { default: true }) individuals?: boolean;
  /** Which wording of the text this is: counts its changes since it was opened for signature; see `letter_wording`. */
  @Column('int', { default: 1 }) wording?: number;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('uuid') authorId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  /** Also counts changes of its texts, addressees and asks. */
  @Column('int', { default: 1 }) version?: number;
  /** Which version changed each of its parts last, see `parts.ts` of the api; `all` stands for those that are not named. */
  @Column('jsonb', { default: {} }) partVersions?: Readonly<Record<string, number>>;
  /** How often what a calendar shows of it has changed, and when last. */
  @Column('int', { default: 0 }) revision?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) revisedAt?: Date;
  /** What it was before each of its turns, and when it turned: written by the database. */
  @Column('jsonb', { default: [] }) turns?: object;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** A letter in one language. */
@Entity()
@Unique(['letterId', 'language'])
@Index('letter_text_authentic', ['letterId'], { unique: true, where: 'authentic' })
@ForeignKey(() => Letter, ['campaignId', 'letterId'], ['campaignId', 'id'])
export class LetterText {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') letterId: string;
  /** ISO 639 code. */
  @Column('text') language: string;
  @Column('text') title: string;
  @Column('text', { default: '' }) salutation?: string;
  @Column('text') body: string;
  /** What is signed; the others are translations of it. */
  @Column('boolean', { default: false }) authentic?: boolean;
  /** Of a translation: who made it, and what to know of it. */
  @Column('text', { default: '' }) note?: string;
}

/** The text as it stood when people could sign it: one row for each wording, never changed. */
@Entity()
@Unique(['letterId', 'wording'])
@ForeignKey(() => Letter, ['campaignId', 'letterId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class LetterWording {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') letterId: string;
  @Column('int') wording: number;
  /** The texts, as `LetterTextParts` of libs/domain. */
  @Column('jsonb') texts: object;
  /** Of the authentic text, see `signedText()` of libs/domain. */
  @Column('text') textSha256: string;
  @Column('uuid') authorId: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) at?: Date;
}

/** To whom a letter goes, or who gets a copy. */
@Entity()
@Index('letter_addressee_letter', ['letterId', 'sort'])
@Check('letter_addressee_kind', `kind in ('mission', 'chair', 'ministry', 'parliament', 'nhri', 'other')`)
@ForeignKey(() => Letter, ['campaignId', 'letterId'], ['campaignId', 'id'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
export class LetterAddressee {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') letterId: string;
  @Column('text') kind: AddresseeKind;
  /** As it stands on the letter. */
  @Column('text') name: string;
  /** "Your Excellency"; empty where the letter's own is used. */
  @Column('text', { default: '' }) salutation?: string;
  @Column('boolean', { default: false }) copy?: boolean;
  @Column('text', { nullable: true }) delegationCode: string | null;
  @Column('int') sort: number;
}

/** Which asks a letter carries. */
@Entity()
@ForeignKey(() => Letter, ['campaignId', 'letterId'], ['campaignId', 'id'])
@ForeignKey(() => Ask, ['campaignId', 'askId'], ['campaignId', 'id'])
export class LetterAsk {
  @PrimaryColumn('uuid') letterId: string;
  @PrimaryColumn('uuid') askId: string;
  @Column('uuid') campaignId: string;
}

/** A list as of an instant: what was listed then, in its order, and what it was signed under. Never changed. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['letterId', 'asOf'])
@ForeignKey(() => Letter, ['campaignId', 'letterId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['madeBy'], ['id'])
export class LetterList {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') letterId: string;
  @Column('timestamptz') asOf: Date;
  @Column('uuid') madeBy: string;
  /** Who is listed, in order, and how many names are withheld; no name of these, and no address. */
  @Column('jsonb') list: object;
  /** The texts and the addressees. */
  @Column('jsonb') texts: object;
  @Column('text') listSha256: string;
  @Column('text') textSha256: string;
  /** By format. */
  @Column('jsonb', { default: {} }) filesSha256?: object;
  /** What made the files: fonts and engine with their versions. */
  @Column('text') engine: string;
}
