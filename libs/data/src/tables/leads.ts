import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Delegation } from './delegations.js';
import { Organisation, UserAccount } from './people.js';

/**
 * Who of the coalition leads the talks with a delegation: one organisation, and perhaps one person of it. Where nobody does any more,
 * the row stays without them, and its version goes on.
 */
@Entity()
@Check('delegation_lead_of_organisation', 'user_id is null or organisation_id is not null')
@ForeignKey(() => Delegation, ['delegationCode'], ['code'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
export class DelegationLead {
  @PrimaryColumn('uuid') campaignId: string;
  @PrimaryColumn('text') delegationCode: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('uuid', { nullable: true }) userId: string | null;
  @Column('timestamptz', { default: () => 'clock_now()' }) since?: Date;
  @Column('int', { default: 1 }) version?: number;
}
