import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';

/** Who of the coalition leads the talks with a delegation: one organisation, and perhaps one person of it. */
@Entity()
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class DelegationLead {
  @PrimaryColumn('uuid') campaignId: string;
  @PrimaryColumn('text') delegationCode: string;
  @Column('uuid') organisationId: string;
  @Column('uuid', { nullable: true }) userId: string | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) since?: Date;
  @Column('int', { default: 1 }) version?: number;
}
