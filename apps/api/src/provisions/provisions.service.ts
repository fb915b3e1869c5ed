import { Injectable } from '@nestjs/common';
import { lockNames, Provision, provisionById, provisionsPage, usesOfProvision } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Page } from '../dto/page.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit, renaming } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList, removeAtVersion, restoreRow, somethingRests } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type {
  ChangeProvisionRequest,
  MakeProvisionRequest,
  ProvisionOfCampaignDto,
} from './provisions.dto.js';

/** What stands in the way of a removal: the text itself, and proposals to change it. */
const BLOCKING = ['article', 'amendment'] as const;

/** The provisions of a campaign: made with its drafts, or by hand before there is one. */
@Injectable()
export class ProvisionsService {
  constructor(private readonly database: Database) {}

  /** By key. */
  async list(reader: Reader, { shelf, cursor, limit }: ShelfQuery): Promise<Page<ProvisionOfCampaignDto>> {
    refuseRemovedList(reader, shelf);
    const [afterKey] = decodeCursor(cursor, ['text']) ?? [null];
    const { campaignId } = reader.seat;
    const asked = { campaignId, afterKey: afterKey as string | null, shelf, limit: limit + 1 };
    const rows = await onShelf(this.database.current(), shelf, (tx) => tx.run(provisionsPage, asked));
    return page(
      rows,
      limit,
      (row) => row,
      (row) => [row.key],
    );
  }

  async one(reader: Reader, id: string): Promise<ProvisionOfCampaignDto> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(provisionById, { campaignId, id });
    if (!row) throw Problem.notFound('provision');
    return row;
  }

  async make(reader: Reader, request: MakeProvisionRequest): Promise<ProvisionOfCampaignDto> {
    const tx = this.database.current();
    const id = request.id ?? newId();
    const { campaignId } = reader.seat;
    await this.refuseSameKey(campaignId, id, request.key);
    const row = { id, campaignId, key: request.key, title: request.title };
    if ((await tx.table(Provision).insertMissing([row], 'id')).length === 0) throw idTaken();
    await audit(tx, reader, 'provision_made', ['provision', id]);
    return this.one(reader, id);
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeProvisionRequest,
    version: number,
  ): Promise<ProvisionOfCampaignDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.one(reader, id);
    if (typeof request.key === 'string') await this.refuseSameKey(campaignId, id, request.key);
    const changed = await tx.table(Provision).updateAtVersion({ id, campaignId }, version, {
      key: request.key ?? undefined,
      title: request.title ?? undefined,
    });
    const after = await this.one(reader, id);
    if (!changed) throw staleVersion(after.version);
    await audit(tx, reader, 'provision_changed', ['provision', id], renaming(before, request, 'title'));
    return after;
  }

  async uses(reader: Reader, provisionId: string): Promise<UsesDto> {
    await this.one(reader, provisionId);
    return this.count(reader, provisionId);
  }

  /** Only what stands in no draft and what no amendment is about; asks lose their link to it. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.table(Provision).find({ id, campaignId }, ['id'], { lock: 'update' });
    const provision = await this.one(reader, id);
    if (provision.version !== version) throw staleVersion(provision.version);
    if (await somethingRests(tx, reader, id, await this.count(reader, id)))
      throw Problem.at(
        'conflict',
        'provisionId',
        refusal('asks.provisionInText', { title: provision.title }),
      );
    if (!(await removeAtVersion(tx, Provision, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'provision_removed', ['provision', id]);
  }

  async restore(reader: Reader, id: string): Promise<ProvisionOfCampaignDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const row = await tx.withRemoved((all) => all.table(Provision).findOne({ id, campaignId }, ['key']));
    if (row) await this.refuseSameKey(campaignId, id, row.key);
    if (await restoreRow(tx, Provision, reader, ['provision', id]))
      await audit(tx, reader, 'provision_restored', ['provision', id]);
    return this.one(reader, id);
  }

  private async count(reader: Reader, provisionId: string): Promise<UsesDto> {
    const { campaignId } = reader.seat;
    const counts = await this.database.current().first(usesOfProvision, { campaignId, provisionId });
    return usesOf(counts ?? {}, BLOCKING);
  }

  private async refuseSameKey(campaignId: string, id: string, key: string): Promise<void> {
    const tx = this.database.current();
    await tx.run(lockNames, { campaignId });
    const [same] = (await tx.table(Provision).find({ campaignId, key }, ['id'])).filter(
      (one) => one.id !== id,
    );
    if (same) throw Problem.at('conflict', 'key', refusal('asks.provisionKeyTaken', { existingId: same.id }));
  }
}
