import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organisation, UserAccount } from './people.js';
import { Campaign } from './process.js';
import { Delegate } from './delegates.js';

/** That two records which look alike are two: two delegates, or two organisations. The report of duplicates leaves them out. */
@Entity()
@Unique('dismissed_duplicate_delegates', ['campaignId', 'delegateId', 'otherDelegateId'])
@Unique('dismissed_duplicate_organisations', ['campaignId', 'organisationId', 'otherOrganisationId'])
@Check(
  'dismissed_duplicate_pair',
  `(delegate_id <> other_delegate_id and num_nonnulls(organisation_id, other_organisation_id) = 0) is true
    or (organisation_id <> other_organisation_id and num_nonnulls(delegate_id, other_delegate_id) = 0) is true`,
)
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => Delegate, ['campaignId', 'delegateId'], ['campaignId', 'id'])
@ForeignKey(() => Delegate, ['campaignId', 'otherDelegateId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'organisationId'], ['campaignId', 'id'])
@ForeignKey(() => Organisation, ['campaignId', 'otherOrganisationId'], ['campaignId', 'id'])
@ForeignKey(() => UserAccount, ['dismissedBy'], ['id'])
export class DismissedDuplicate {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  /** The records that led then; what they were merged into since counts for them. */
  @Column('uuid', { nullable: true }) delegateId: string | null;
  @Column('uuid', { nullable: true }) otherDelegateId: string | null;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('uuid', { nullable: true }) otherOrganisationId: string | null;
  @Column('uuid') dismissedBy: string;
  @Column('timestamptz', { default: () => 'clock_now()' }) dismissedAt?: Date;
}
