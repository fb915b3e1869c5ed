import type { MailingState, Tier } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Delegation } from './delegations.js';
import { Interaction } from './interactions.js';
import { Letter } from './letters.js';
import { Organisation, UserAccount } from './people.js';
import { Campaign } from './process.js';

/** Where a mission is written to: its official mailbox, as a campaign found it. No way to reach a person is kept here. */
@Entity()
@Unique(['campaignId', 'id'])
@Index('mission_address_of_delegation', ['campaignId', 'delegationCode'], {
  unique: true,
  where: 'removed_at is null',
})
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class MissionAddress {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') delegationCode: string;
  /** Lower-case. */
  @Column('text') address: string;
  /** In which the mission is written to, as a tag; empty: the first of the mailing. */
  @Column('text', { default: '' }) language?: string;
  /** Where the address stands. */
  @Column('text', { default: '' }) source?: string;
  @Column('uuid') authorId: string;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** One mail to the missions of several delegations. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'createdAt', 'id'])
@Check('mailing_state', `state in ('draft', 'sending', 'paused', 'cancelled')`)
@Check('mailing_tier', `contact_tier in ('core', 'coalition')`)
@Check('mailing_started', `(state = 'draft') = (started_at is null)`)
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => Letter, ['campaignId', 'letterId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['startedBy'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class Mailing {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  /** By which the campaign knows it, and the note of the contacts that it leaves. */
  @Column('text') title: string;
  /** The joint letter that it carries. */
  @Column('uuid', { nullable: true }) letterId: string | null;
  /** Where answers go; empty: to the sender of all mail. */
  @Column('text', { default: '' }) replyTo?: string;
  /** Of the contacts that it leaves. */
  @Column('text', { default: 'coalition' }) contactTier?: Extract<Tier, 'core' | 'coalition'>;
  @Column('text', { default: 'draft' }) state?: MailingState;
  @Column('uuid') authorId: string;
  /** In whose name the contacts are logged. */
  @Column('uuid') organisationId: string;
  /** Of whoever began it: the clock of the contacts. */
  @Column('text', { nullable: true }) zone: string | null;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('uuid', { nullable: true }) startedBy: string | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  /** Also counts changes of its texts and recipients. */
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** What it says in one language; the first is for missions whose language is not known, or is none of these. */
@Entity()
@Unique(['mailingId', 'language'])
@ForeignKey(() => Mailing, ['campaignId', 'mailingId'], ['campaignId', 'id'])
export class MailingText {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') mailingId: string;
  @Column('smallint') sort: number;
  @Column('text') language: string;
  @Column('text') subject: string;
  /** `{state}` stands for the formal name of the delegation in this language. */
  @Column('text') salutation: string;
  @Column('text') body: string;
}

/** A mission that it goes to. Address, language and account are those of the moment at which it was begun. */
@Entity()
@Unique(['campaignId', 'id'])
@Unique(['mailingId', 'delegationCode'])
@ForeignKey(() => Mailing, ['campaignId', 'mailingId'], ['campaignId', 'id'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
@ForeignKey(() => Interaction, ['campaignId', 'interactionId'], ['campaignId', 'id'])
export class MailingRecipient {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') mailingId: string;
  @Column('text') delegationCode: string;
  @Column('text', { default: '' }) address?: string;
  @Column('text', { default: '' }) language?: string;
  /** An account that nobody opened, since the ledger of mail knows its recipients by account. */
  @Column('uuid', { nullable: true }) userId: string | null;
  /** The contact that its mail has left. */
  @Column('uuid', { nullable: true }) interactionId: string | null;
  @Column('int', { default: 1 }) version?: number;
}
