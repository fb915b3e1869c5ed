import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A member state or observer, installation-wide. Facts from libs/reference; `code` is ISO 3166-1 alpha-3. */
@Entity()
export class Delegation {
  @PrimaryColumn('text') code: string;
  @Column('text') alpha2: string;
  @Column('text') shortName: string;
  @Column('text') formalName: string;
  @Column('text') kind: 'member' | 'observer';
}

/** A regional group or another bloc that speaks in the process. */
@Entity()
export class DelegationGroup {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text') kind: 'regional' | 'bloc';
  @Column('text') source: string;
}

/** Dated membership of a group; `validFrom` null means "since before the records here". */
@Entity()
@Index(['delegationCode'])
@ForeignKey(() => DelegationGroup, ['groupCode'], ['code'])
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
export class GroupMembership {
  @PrimaryColumn('uuid') id: string;
  @Column('text') groupCode: string;
  @Column('text') delegationCode: string;
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('text', { nullable: true }) note: string | null;
}

/**
 * Who can become party to a treaty, installation-wide: every delegation, and states and organisations that have none. Facts
 * from libs/reference; `code` is that of the delegation where there is one.
 */
@Entity()
export class Party {
  @PrimaryColumn('text') code: string;
  @Column('text') shortName: string;
  @Column('text') kind: 'state' | 'organisation';
}
