import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { staleVersion } from '../http/version.js';
import type { AskDto, AsksQuery, ChangeAskRequest, CreateAskRequest } from './asks.dto.js';

type AskRow = AskDto & Record<string, unknown>;

@Injectable()
export class AsksService {
  constructor(private readonly database: Database) {}

  /** The weightiest first. */
  async list(reader: Reader, query: AsksQuery): Promise<Page<AskDto>> {
    const [priority, key] = decodeCursor(query.cursor, ['number', 'text']) ?? [null, null];
    const rows = await this.database.current().query<AskRow>(
      `${ASK} where a.campaign_id = $1 and ($2::int is null or (a.priority, a.key) > ($2, $3))
       order by a.priority, a.key limit $4`,
      [reader.seat.campaignId, priority, key, query.limit + 1],
    );
    return page(
      rows,
      query.limit,
      (row) => row,
      (row) => [row.priority, row.key],
    );
  }

  async one(reader: Reader, id: string): Promise<AskDto> {
    const [row] = await this.database
      .current()
      .query<AskRow>(`${ASK} where a.campaign_id = $1 and a.id = $2`, [reader.seat.campaignId, id]);
    if (!row) throw Problem.notFound('ask');
    return row;
  }

  async create(reader: Reader, request: CreateAskRequest): Promise<AskDto> {
    const tx = this.database.current();
    const id = request.id ?? newId();
    const { campaignId } = reader.seat;
    await this.refuseUnknown(campaignId, request.provisionIds ?? []);
    const rows = await tx.query(
      `insert into ask (id, campaign_id, key, title, summary, priority, red_line, fallback, kind)
       values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, 'text'))
       on conflict (campaign_id, key) do nothing returning id`,
      [
        id,
        campaignId,
        request.key,
        request.title,
        request.summary,
        request.priority,
        request.redLine ?? false,
        request.fallback,
        request.kind,
      ],
    );
    if (rows.length === 0) {
      const message = 'An ask of this campaign has this key already. Choose another.';
      throw Problem.at('conflict', 'key', message);
    }
    await this.link(campaignId, id, request.provisionIds ?? []);
    await audit(this.database.current(), reader, 'ask_created', ['ask', id]);
    return this.one(reader, id);
  }

  async change(reader: Reader, id: string, request: ChangeAskRequest, version: number): Promise<AskDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.one(reader, id);
    await this.refuseUnknown(campaignId, request.provisionIds ?? []);
    const rows = await tx.query(
      `update ask set title = coalesce($4, title), summary = coalesce($5, summary),
         priority = coalesce($6, priority), red_line = coalesce($7, red_line),
         fallback = case when $8 then $9 else fallback end, kind = coalesce($10, kind), version = version + 1
       where campaign_id = $1 and id = $2 and version = $3 returning id`,
      [
        campaignId,
        id,
        version,
        request.title,
        request.summary,
        request.priority,
        request.redLine,
        request.fallback !== undefined,
        request.fallback,
        request.kind,
      ],
    );
    if (rows.length === 0) {
      // Either the version was old from the start, or somebody was faster between our reading and writing.
      const current = before.version === version ? await this.one(reader, id) : before;
      throw staleVersion(current.version);
    }
    if (request.provisionIds) {
      await tx.query('delete from ask_provision where campaign_id = $1 and ask_id = $2', [campaignId, id]);
      await this.link(campaignId, id, request.provisionIds);
    }
    await audit(this.database.current(), reader, 'ask_changed', ['ask', id]);
    return this.one(reader, id);
  }

  private async refuseUnknown(campaignId: string, provisionIds: readonly string[]): Promise<void> {
    const rows = await this.database
      .current()
      .query<{ id: string }>('select id from provision where campaign_id = $1 and id = any($2::uuid[])', [
        campaignId,
        provisionIds,
      ]);
    const known = new Set(rows.map((row) => row.id));
    const unknown = provisionIds.findIndex((id) => !known.has(id));
    if (unknown >= 0) {
      throw Problem.unknown(`provisionIds[${unknown}]`, 'provision');
    }
  }

  private async link(campaignId: string, askId: string, provisionIds: readonly string[]): Promise<void> {
    await this.database
      .current()
      .query(
        'insert into ask_provision (campaign_id, ask_id, provision_id) select $1, $2, unnest($3::uuid[])',
        [campaignId, askId, provisionIds],
      );
  }
}

const ASK = `with newest as (select t.id from text_version t where t.campaign_id = $1 and t.state = 'confirmed'
    order by t.ordinal desc limit 1)
  select a.id, a.key, a.title, a.summary, a.kind, a.priority, a.red_line as "redLine", a.fallback, a.source,
    a.version,
    coalesce((select json_agg(json_build_object('id', p.id, 'key', p.key, 'title', p.title, 'numbers',
        (select coalesce(json_object_agg(t.key, n.number order by t.ordinal), '{}'::json) from text_article n
          join text_version t on t.id = n.text_version_id where n.provision_id = p.id and t.state = 'confirmed'),
        'status', l.status, 'changed', l.changed)
      order by p.key) from ask_provision x join provision p on p.id = x.provision_id
        left join text_article l on l.provision_id = p.id and l.text_version_id = (select id from newest)
      where x.ask_id = a.id), '[]'::json) as provisions
  from ask a`;
