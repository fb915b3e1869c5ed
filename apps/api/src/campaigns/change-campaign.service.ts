import { Injectable } from '@nestjs/common';
import { Campaign, lockNames, Process } from '#libs/data';
import { Problem, sameName } from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import { audit, renaming } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import type { ChangeCampaignRequest, ChangeProcessRequest } from './campaign-life.dto.js';
import type { CampaignDto } from './campaigns.dto.js';
import { CampaignsService } from './campaigns.service.js';

/** Changing a campaign: name, purpose, venue, languages, and its process. */
@Injectable()
export class ChangeCampaignService {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignsService,
  ) {}

  async change(reader: Reader, request: ChangeCampaignRequest, version: number): Promise<CampaignDto> {
    const tx = this.database.current();
    const { campaignId: id } = reader.seat;
    await tx.run(lockNames, { campaignId: id });
    const before = await this.campaigns.read(reader);
    await refuseSameName(tx, reader, request.name);
    const { name, summary, languages, venue } = request;
    const changed = await tx.table(Campaign).updateAtVersion({ id }, version, {
      ...{ name: name ?? undefined, summary: summary ?? undefined, languages: languages ?? undefined },
      ...(venue === undefined ? {} : { venueCity: venue?.city ?? null, venueZone: venue?.zone ?? null }),
    });
    if (!changed) throw staleVersion(before.version);
    const [process] = before.processes;
    if (process && request.process) await changeProcess(tx, reader, process, request.process);
    await audit(tx, reader, 'campaign_changed', ['campaign', id], {
      ...renaming(before, { name }, 'name'),
      fields: Object.keys(request),
    });
    return this.campaigns.read(reader);
  }
}

async function changeProcess(
  tx: Transaction,
  reader: Reader,
  before: CampaignDto['processes'][number],
  { name, forum, decisionRule, rule }: ChangeProcessRequest,
): Promise<void> {
  const { campaignId } = reader.seat;
  const change = {
    ...{ name: name ?? undefined, forum: forum ?? undefined, decisionRule: decisionRule ?? undefined },
    majority: rule ?? undefined,
  };
  if (Object.values(change).every((value) => value === undefined)) return;
  await tx.table(Process).update({ campaignId, id: before.id }, change);
  if (!rule || rule === before.rule) return;
  await audit(tx, reader, 'rule_changed', ['process', before.id], { rule: { old: before.rule, new: rule } });
}

/** Of the campaigns that the reader sits in: of the others not even that they are there is told. */
async function refuseSameName(tx: Transaction, reader: Reader, name: string | undefined): Promise<void> {
  if (typeof name !== 'string') return;
  const others = reader.seats.map(({ campaignId }) => campaignId);
  const mine = await tx.table(Campaign).find({ id: others }, ['id', 'name']);
  if (mine.some((one) => one.id !== reader.seat.campaignId && sameName(one.name, name)))
    throw Problem.at('conflict', 'name', refusal('campaigns.readsTheSame'));
}
