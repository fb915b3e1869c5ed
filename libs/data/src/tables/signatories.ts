import type { LetterAnswer, SignatoryKind, SignatorySource, SignatoryState } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Delegation } from './delegations.js';
import { Letter } from './letters.js';
import { Organisation, UserAccount } from './people.js';

/** A list of signatories that was read from a text and taken over; removed, all its lines go with it. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['letterId'])
@ForeignKey(() => Letter, ['campaignId', 'letterId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['madeBy'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class SignatoryImport {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') letterId: string;
  @Column('uuid') madeBy: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) madeAt?: Date;
  /** The day that the list names as its own. */
  @Column('date', { nullable: true }) listAsOf: string | null;
  @Column('int', { default: 1 }) version?: number;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/**
 * One line of the list of a letter. Listed is what is approved and not withheld; counted, what is approved. A member of the campaign reads
 * what is listed, a coordinator all of them; the address stands in a table of its own, which coordinators alone read.
 */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['letterId', 'kind'])
@Index('signatory_organisation', ['letterId', 'organisationId'], {
  unique: true,
  where: `organisation_id is not null and state <> 'withdrawn' and merged_into_id is null and removed_at is null`,
})
@Index('signatory_of_organisation', ['organisationId'], { where: 'organisation_id is not null' })
@Check('signatory_kind', `kind in ('organisation', 'individual')`)
@Check('signatory_state', `state in ('offered', 'confirmed', 'approved', 'refused', 'withdrawn')`)
@Check('signatory_source', `source in ('link', 'coordinator', 'import')`)
@Check('signatory_of_individual', `kind = 'organisation' or organisation_id is null`)
@Check('signatory_merged', 'merged_into_id <> id')
@ForeignKey(() => Letter, ['campaignId', 'letterId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => Delegation, ['placeCode'], ['code'])
@ForeignKey(() => Signatory, ['campaignId', 'mergedIntoId'], ['campaignId', 'id'])
@ForeignKey(() => SignatoryImport, ['campaignId', 'importId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
@Index('signatory_of_import', ['importId'], { where: 'import_id is not null' })
export class Signatory {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') letterId: string;
  @Column('text') kind: SignatoryKind;
  /** In the directory; a record that was merged counts as the one that it was merged into. */
  @Column('uuid', { nullable: true }) organisationId: string | null;
  /** As it should appear. */
  @Column('text') shownName: string;
  /** Of `shownName`, written beside it: see `identity-keys.ts`. */
  @Column('text', { nullable: true }) nameKey: string | null;
  /** As it should appear: a country, a region or "International"; empty where nobody said. */
  @Column('text', { default: '' }) place?: string;
  /** Where the place is a state. */
  @Column('text', { nullable: true }) placeCode: string | null;
  /** Of an individual. */
  @Column('text', { default: '' }) affiliation?: string;
  /** In which mail to it is written; ISO 639. */
  @Column('text', { default: 'en' }) language?: string;
  /** Counts, and is never listed. */
  @Column('boolean', { default: false }) withheld?: boolean;
  /** Whether who signed by a link chose so: then nobody else lists it. Written by the database. */
  @Column('boolean', { default: false }) signerWithholds?: boolean;
  @Column('text') state: SignatoryState;
  @Column('timestamptz', { default: () => 'clock_now()' }) offeredAt?: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @Column('timestamptz', { nullable: true }) refusedAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  /** Signed after sign-on closed. */
  @Column('boolean', { default: false }) late?: boolean;
  @Column('text') source: SignatorySource;
  /** What was signed: which wording, and the hash of its authentic text; null where the letter was a draft. */
  @Column('int', { nullable: true }) wording: number | null;
  @Column('text', { nullable: true }) textSha256: string | null;
  /** First among its kind, from 1; null: by name after those. */
  @Column('int', { nullable: true }) sort: number | null;
  /** The same signatory, entered twice: that line stands for both. */
  @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  /** With which list it came. */
  @Column('uuid', { nullable: true }) importId: string | null;
  /** Whether that import also wrote its record in the directory. */
  @Column('boolean', { default: false }) organisationMade?: boolean;
  @Column('int', { default: 1 }) version?: number;
  /** Entered by mistake: gone from every read until it is put back. What somebody took back is `withdrawn`. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** Where to write to a signatory: private, and on no page, in no list and no file. */
@Entity()
@Index(['campaignId', 'email'])
@ForeignKey(() => Signatory, ['campaignId', 'signatoryId'], ['campaignId', 'id'])
export class SignatoryContact {
  @PrimaryColumn('uuid') signatoryId: string;
  @Column('uuid') campaignId: string;
  /** Lower-case. */
  @Column('text') email: string;
}

/** Whom one asked to sign, by an account that nobody opened, so that mail to it goes through the ledger. */
@Entity()
@Unique(['campaignId', 'id'])
@Unique(['letterId', 'userId'])
@Index('letter_request_user', ['userId'])
@Index('letter_request_signatory', ['signatoryId'], { where: 'signatory_id is not null' })
@Check('letter_request_answer', `answer in ('none', 'signed', 'declined')`)
@ForeignKey(() => Letter, ['campaignId', 'letterId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => Signatory, ['campaignId', 'signatoryId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
@ForeignKey(() => UserAccount, ['askedBy'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class LetterRequest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') letterId: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  /** Whom one asks, or the organisation. */
  @Column('text') name: string;
  @Column('uuid') userId: string;
  /** As the coordinator wrote it, or whoever came by the shared link; empty where it is a colleague's. */
  @Column('text', { default: '' }) email?: string;
  @Column('text', { default: 'en' }) language?: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) askedAt?: Date;
  /** Null: nobody asked, that person came by the link that is shared. */
  @Column('uuid', { nullable: true }) askedBy: string | null;
  @Column('text', { default: 'none' }) answer?: LetterAnswer;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('uuid', { nullable: true }) signatoryId: string | null;
  /** Since when that person wants no more reminders, by the button of a mail program. */
  @Column('timestamptz', { nullable: true }) stoppedAt: Date | null;
  @Column('int', { default: 1 }) version?: number;
  /** Asked by mistake: its link signs nothing, and no mail goes there, until it is put back. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** How one asks for signatures under a letter: the link that is shared, and when who has not answered is reminded. */
@Entity()
@Unique(['linkId'])
@ForeignKey(() => Letter, ['campaignId', 'letterId'], ['campaignId', 'id'])
export class LetterSigning {
  @PrimaryColumn('uuid') letterId: string;
  @Column('uuid') campaignId: string;
  /** Days before sign-on closes, in the morning of whom one asked. */
  @Column('int', { array: true, default: [3, 1] }) remindDays?: number[];
  /** What the link names that is shared; null where there is none, and another one after it was taken back. */
  @Column('uuid', { nullable: true }) linkId: string | null;
  @Column('timestamptz', { nullable: true }) linkMadeAt: Date | null;
  @Column('int', { default: 1 }) version?: number;
}
