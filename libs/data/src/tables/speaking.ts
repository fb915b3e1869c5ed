import type { SlotState } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Organisation, UserAccount } from './people.js';
import { Meeting, Session } from './process.js';
import { Representative } from './representatives.js';

/**
 * Time to speak in a session, in the name of an organisation. All of it is read by the whole campaign, but who speaks: that is told to
 * those who read the representative.
 */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['sessionId'])
@Check('speaking_slot_minutes', 'minutes > 0 and place > 0')
@ForeignKey(() => Session, ['campaignId', 'sessionId'], ['campaignId', 'id'])
@ForeignKey(() => Meeting, ['campaignId', 'meetingId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => Representative, ['campaignId', 'representativeId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class SpeakingSlot {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') sessionId: string;
  /** At which the item is called, where that is known. */
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @Column('uuid') organisationId: string;
  /** Who speaks. */
  @Column('uuid', { nullable: true }) representativeId: string | null;
  /** Of the agenda. */
  @Column('text') item: string;
  /** The group of stakeholders in whose turn it is. */
  @Column('text', { default: '' }) stakeholders?: string;
  @Column('text', { default: 'requested' }) state?: SlotState;
  /** Granted, or used once it is given. */
  @Column('smallint', { nullable: true }) minutes: number | null;
  /** In the order of speakers on the item, from 1. */
  @Column('smallint', { nullable: true }) place: number | null;
  /** Of the webcast or the text. */
  @Column('text', { default: '' }) link?: string;
  /** From the beginning of the webcast, such as 1:23:45. */
  @Column('text', { default: '' }) webcastTime?: string;
  /** What is said. */
  @Column('text', { default: '' }) body?: string;
  @Column('uuid') authorId: string;
  @Column('int', { default: 1 }) version?: number;
  /** Gone from every read until it is put back; `tx.withRemoved()` reads it nevertheless. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}
