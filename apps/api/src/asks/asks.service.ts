import { Injectable } from '@nestjs/common';
import {
  addAsk,
  Ask,
  askById,
  AskProvision,
  asksPage,
  CLOCK_NOW,
  lockNames,
  Provision,
  type Change,
} from '#libs/data';
import { identityKey, Problem, sameName, type Refusal } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit, renaming } from '../http/audit.js';
import type { SearchedShelfQuery } from '../dto/requests.dto.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { nothingTurned, RewordingService } from '../positions/rewording.service.js';
import type { AskDto, ChangeAskRequest, ChangedAskDto, CreateAskRequest } from './asks.dto.js';
import { placeIn, SearchService } from '../search/search.service.js';
import { idTaken } from '../idempotency/late-repeat.js';

@Injectable()
export class AsksService {
  constructor(
    private readonly database: Database,
    private readonly finder: SearchService,
    private readonly rewordings: RewordingService,
  ) {}

  /** The weightiest first, or what answers best to `q`. */
  async list(reader: Reader, query: SearchedShelfQuery): Promise<Page<AskDto>> {
    refuseRemovedList(reader, query.shelf);
    const [afterPlace, afterPriority, afterKey] =
      decodeCursor(query.cursor, ['number', 'number', 'text']) ?? [];
    const after = { afterPlace, afterPriority, afterKey } as {
      afterPlace?: number;
      afterPriority?: number;
      afterKey?: string;
    };
    const { campaignId } = reader.seat;
    const { shelf, q, limit } = query;
    return onShelf(this.database.current(), shelf, async (tx) => {
      const ids = await this.finder.idsOf(reader, 'ask', q);
      const rows = await tx.run(asksPage, { campaignId, ...after, ids, shelf, limit: limit + 1 });
      return page(
        rows,
        limit,
        (row) => row,
        (row) => [placeIn(ids, row.id), row.priority, row.key],
      );
    });
  }

  async one(reader: Reader, id: string): Promise<AskDto> {
    const row = await this.database.current().first(askById, { campaignId: reader.seat.campaignId, id });
    if (!row) throw Problem.notFound('ask');
    return row;
  }

  async create(reader: Reader, request: CreateAskRequest): Promise<AskDto> {
    const tx = this.database.current();
    const id = request.id ?? newId();
    const { campaignId } = reader.seat;
    await this.refuseUnknown(campaignId, request.provisionIds ?? []);
    await this.refuseSameName(campaignId, id, request);
    const { key, title, summary, priority, redLine, fallback, kind } = request;
    const added = await tx.first(addAsk, {
      ...{ id, campaignId, key, title, summary, priority, fallback, kind },
      redLine: redLine ?? false,
      titleKey: identityKey(title),
    });
    if (!added) throw idTaken();
    await this.link(campaignId, id, request.provisionIds ?? []);
    await audit(this.database.current(), reader, 'ask_created', ['ask', id]);
    return this.one(reader, id);
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeAskRequest,
    version: number,
  ): Promise<ChangedAskDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.one(reader, id);
    await this.refuseUnknown(campaignId, request.provisionIds ?? []);
    await this.refuseSameName(campaignId, id, request);
    const changed = await tx.table(Ask).updateAtVersion({ campaignId, id }, version, {
      title: request.title ?? undefined,
      summary: request.summary ?? undefined,
      priority: request.priority ?? undefined,
      redLine: request.redLine ?? undefined,
      fallback: request.fallback,
      kind: request.kind ?? undefined,
      archivedAt: archiving(request.archived, before),
    });
    if (!changed) {
      // Either the version was old from the start, or somebody was faster between our reading and writing.
      const current = before.version === version ? await this.one(reader, id) : before;
      throw staleVersion(current.version);
    }
    const turned = await this.relink(reader, before, request.provisionIds ?? undefined);
    const renamed = renaming(before, request, 'title');
    await audit(tx, reader, auditedAs(request.archived, before), ['ask', id], renamed);
    return Object.assign(await this.one(reader, id), turned);
  }

  /** Linked to other provisions it is about other words, which other drafts have changed. */
  private async relink(reader: Reader, { id, provisions }: AskDto, wanted: readonly string[] | undefined) {
    const { campaignId } = reader.seat;
    const linked = provisions.map((provision) => provision.id);
    const gone = linked.filter((one) => wanted?.includes(one) === false);
    const fresh = (wanted ?? []).filter((one) => !linked.includes(one));
    if (gone.length + fresh.length === 0) return nothingTurned(reader);
    const put = async () => {
      if (gone.length > 0)
        await this.database
          .current()
          .table(AskProvision)
          .delete({ campaignId, askId: id, provisionId: gone });
      await this.link(campaignId, id, fresh);
    };
    const { turned } = await this.rewordings.around(reader, { cause: 'links', textVersionId: null }, put);
    return turned;
  }

  /** In sheets an ask is found by its key or its title: neither may read like the key or the title of another. */
  async refuseSameName(
    campaignId: string,
    id: string,
    said: { key?: string | undefined; title?: string | undefined },
  ): Promise<void> {
    const tx = this.database.current();
    await tx.run(lockNames, { campaignId });
    const asks = await tx.table(Ask).find({ campaignId }, ['id', 'key', 'title']);
    const others = asks.filter((ask) => ask.id !== id);
    if (others.some((ask) => ask.key === said.key)) throw taken('key', refusal('asks.keyTaken'));
    for (const field of ['title', 'key'] as const) {
      const name = said[field] ?? undefined;
      const same =
        name === undefined
          ? undefined
          : others.find(({ key, title }) => sameName(key, name) || sameName(title, name));
      if (same) throw taken(field, refusal('asks.readsTheSame', { name: same.title, existingId: same.id }));
    }
  }

  private async refuseUnknown(campaignId: string, provisionIds: readonly string[]): Promise<void> {
    const rows = await this.database
      .current()
      .table(Provision)
      .find({ campaignId, id: provisionIds }, ['id']);
    const known = new Set(rows.map((row) => row.id));
    const unknown = provisionIds.findIndex((id) => !known.has(id));
    if (unknown >= 0) {
      throw Problem.unknown(`provisionIds[${unknown}]`, 'provision');
    }
  }

  private async link(campaignId: string, askId: string, provisionIds: readonly string[]): Promise<void> {
    const links = provisionIds.map((provisionId) => ({ campaignId, askId, provisionId }));
    await this.database.current().table(AskProvision).insertMany(links);
  }
}

/** The column; undefined where nothing changes. */
function archiving(wanted: boolean | null | undefined, { archivedAt }: AskDto): Change<Ask>['archivedAt'] {
  if (typeof wanted !== 'boolean' || wanted === (archivedAt !== null)) return undefined;
  return wanted ? CLOCK_NOW : null;
}

const auditedAs = (archived: boolean | null | undefined, before: AskDto) =>
  archiving(archived, before) === undefined ? 'ask_changed' : archived ? 'ask_archived' : 'ask_unarchived';

const taken = (field: string, why: Refusal) => Problem.at('conflict', field, why);
