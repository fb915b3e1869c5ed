import { Injectable } from '@nestjs/common';
import { Campaign, CLOCK_NOW, usesOfCampaign, waitToReopen } from '#libs/data';
import { Problem, type CampaignChange } from '#libs/domain';
import { leaveTasksOfAllGone, Planner, tellOfSeat } from '#libs/planning';
import { Database, Jobs, type Transaction } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { refuseOther } from '../http/version.js';
import type { AskDeletionRequest } from './campaign-life.dto.js';
import type { CampaignDto } from './campaigns.dto.js';
import { CampaignsService } from './campaigns.service.js';

const STATE = ['name', 'closedAt', 'deletionDueAt', 'version'] as const;

type State = Pick<Required<Campaign>, (typeof STATE)[number]>;

/** @throws Problem where it is to undo an act, and another one came after that */
async function put(
  tx: Transaction,
  reader: Reader,
  { version }: State,
  change: Parameters<ReturnType<typeof tx.table<Campaign>>['updateAtVersion']>[2],
): Promise<void> {
  refuseOther(reader, version);
  await tx.table(Campaign).updateAtVersion({ id: reader.seat.campaignId }, version, change);
}

/**
 * Closing a campaign, opening it again, and having it deleted. Each is done by one coordinator alone and can be taken back by any
 * other: closing at any time, the deletion for seven days. Who did it and when is written by the database.
 */
@Injectable()
export class CampaignEndService {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignsService,
    private readonly planner: Planner,
    private readonly jobs: Jobs,
  ) {}

  /** Closing a closed one changes nothing. */
  close(reader: Reader): Promise<CampaignDto> {
    return this.change(reader, 'closed', async (tx, campaign) => {
      if (campaign.closedAt) return false;
      const { campaignId: id } = reader.seat;
      await put(tx, reader, campaign, { closedAt: CLOCK_NOW });
      await this.planner.closed(tx, id);
      return true;
    });
  }

  reopen(reader: Reader): Promise<CampaignDto> {
    return this.change(reader, 'reopened', async (tx, campaign) => {
      if (!campaign.closedAt) return false;
      if (campaign.deletionDueAt) throw new Problem('conflict', refusal('campaigns.deletionWaits'));
      const { campaignId: id } = reader.seat;
      await tx.run(waitToReopen, { campaignId: id });
      await put(tx, reader, campaign, { closedAt: null });
      await leaveTasksOfAllGone(tx, this.planner, { campaignId: id, actorId: reader.userId });
      await this.planner.reopened(tx, id);
      return true;
    });
  }

  /** What is erased with it, in numbers. */
  async uses({ seat: { campaignId } }: Reader): Promise<UsesDto> {
    return usesOf((await this.database.current().first(usesOfCampaign, { campaignId })) ?? {});
  }

  /** Its name is asked for by the api and not by the screen alone: a program that has the wrong address deletes nothing. */
  askDeletion(reader: Reader, { name }: AskDeletionRequest): Promise<CampaignDto> {
    return this.change(reader, 'deletion_asked', async (tx, campaign) => {
      if (name.trim() !== campaign.name.trim()) {
        throw Problem.field('name', refusal('campaigns.nameDiffers', { name: campaign.name }));
      }
      if (!campaign.closedAt) throw new Problem('conflict', refusal('campaigns.closeFirst'));
      if (campaign.deletionDueAt) return false;
      // The database says when: from its own clock.
      await put(tx, reader, campaign, { deletionDueAt: CLOCK_NOW });
      return true;
    });
  }

  stopDeletion(reader: Reader): Promise<CampaignDto> {
    return this.change(reader, 'deletion_stopped', async (tx, campaign) => {
      if (!campaign.deletionDueAt) return false;
      await put(tx, reader, campaign, { deletionDueAt: null });
      return true;
    });
  }

  /** @param work says whether anything changed: then it is noted, and the other coordinators are told */
  private async change(
    reader: Reader,
    change: CampaignChange,
    work: (tx: Transaction, campaign: State) => Promise<boolean>,
  ): Promise<CampaignDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await tx.table(Campaign).findOne({ id: campaignId }, STATE, { lock: 'update' });
    if (!before) throw Problem.notFound('campaign');
    if (await work(tx, before)) {
      const after = await tx.table(Campaign).findOne({ id: campaignId }, STATE);
      await audit(tx, reader, `campaign_${change}`, ['campaign', campaignId]);
      await tellOfSeat(tx, {
        ...{ campaignId, change, subjectId: reader.userId, actorId: reader.userId, coordinators: true },
        dueAt: after?.deletionDueAt ?? null,
      });
      tx.afterCommit(() => this.jobs.wake('sweep'));
    }
    return this.campaigns.read(reader);
  }
}
