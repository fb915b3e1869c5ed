import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Campaign } from './process.js';
import { UserAccount } from './people.js';

/** A file of delegates that somebody brought: how many it added, and whether that was undone; nothing of what stood in it. */
@Entity()
@Unique(['campaignId', 'id'])
@Index(['campaignId', 'authorId'])
@ForeignKey(() => Campaign, ['campaignId'], ['id'])
@ForeignKey(() => UserAccount, ['authorId'], ['id'])
export class DelegateImport {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') authorId: string;
  /** People who were new. */
  @Column('int') added: number;
  /** People to whom something was added. */
  @Column('int') changed: number;
  @Column('timestamptz', { default: () => 'clock_now()' }) appliedAt?: Date;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
