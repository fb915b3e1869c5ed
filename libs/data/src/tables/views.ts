import type { SavedScreen } from '#libs/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserAccount } from './people.js';
import { Campaign } from './process.js';

/** The filters of a screen under a name: its owner's alone, or shared with the campaign. */
@Entity()
@Unique(['campaignId', 'id'])
@Index('saved_view_name_key', ['campaignId', 'userId', 'screen', 'nameKey'], {
  unique: true,
  where: 'removed_at is null',
})
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
@ForeignKey(() => UserAccount, ['removedBy'], ['id'])
export class SavedView {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  /** Whose it is. */
  @Column('uuid') userId: string;
  @Column('text') screen: SavedScreen;
  @Column('text') name: string;
  @Column('text', { nullable: true }) nameKey: string | null;
  /** As `readSearch()` of libs/domain writes it. */
  @Column('text') search: string;
  @Column('boolean', { default: false }) shared?: boolean;
  /** Among its owner's, from 0 on; the same place by name. */
  @Column('int', { default: 0 }) place?: number;
  @Column('int', { default: 1 }) version?: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) createdAt?: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}

/** Where a person begins in a campaign, instead of the first screen of the role. */
@Entity()
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['userId'], ['id'])
@ForeignKey(() => SavedView, ['campaignId', 'viewId'], ['campaignId', 'id'])
export class HomeChoice {
  @PrimaryColumn('uuid') campaignId: string;
  @PrimaryColumn('uuid') userId: string;
  /** A screen by its path below the campaign; null where a view is the home. */
  @Column('text', { nullable: true }) place: string | null;
  @Column('uuid', { nullable: true }) viewId: string | null;
}
