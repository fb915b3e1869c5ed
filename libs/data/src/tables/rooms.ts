import type { RoomCapacity, RoomKind } from '#libs/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Delegation } from './delegations.js';
import { UserAccount } from './people.js';
import { Campaign } from './process.js';

/**
 * One state of who is in the room of a campaign; the highest version counts. Without any the room is that of all member
 * states and observers.
 */
@Entity()
@Check('room_version_kind', `kind in ('all_states', 'list')`)
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class RoomVersion {
  @PrimaryColumn('uuid') campaignId: string;
  @PrimaryColumn('int') version: number;
  @Column('text') kind: RoomKind;
  /** Null where it was laid out with the campaign. */
  @Column('uuid', { nullable: true }) authorId: string | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) recordedAt?: Date;
}

/**
 * Who is in a room of the kind `list`, in which capacity, from which day to which, both included; null: without end. A row
 * holds from the version that brought it to the one before that took it away, so that every earlier state is still there.
 */
@Entity()
@Check('room_member_capacity', `capacity in ('voting', 'observer', 'non_member')`)
@Check('room_member_days', 'valid_from <= valid_to')
@Index(['campaignId', 'untilVersion'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
export class RoomMember {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') delegationCode: string;
  @Column('text') capacity: RoomCapacity;
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('int') sinceVersion: number;
  /** The version that took it away; null: it holds. */
  @Column('int', { nullable: true }) untilVersion: number | null;
}
