import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { CoalitionDto, NewOrganisationRequest, OrganisationDto } from './organisations.dto.js';

type Row<T> = T & Record<string, unknown>;

@Injectable()
export class OrganisationsService {
  constructor(private readonly database: Database) {}

  async list(campaignId: string, query: PageQuery): Promise<Page<OrganisationDto>> {
    const rows = await this.database
      .current()
      .query<Row<OrganisationDto>>(
        `select id, name, short_name as "shortName" from organisation where campaign_id = $1 ${AFTER}`,
        [campaignId, ...cursor(query)],
      );
    return byName(rows, query);
  }

  async coalitions(campaignId: string, query: PageQuery): Promise<Page<CoalitionDto>> {
    const rows = await this.database.current().query<Row<CoalitionDto>>(
      `select id, name, coalesce((select json_agg(m.organisation_id order by m.organisation_id)
         from coalition_member m where m.coalition_id = coalition.id), '[]'::json) as "organisationIds"
       from coalition where campaign_id = $1 ${AFTER}`,
      [campaignId, ...cursor(query)],
    );
    return byName(rows, query);
  }

  async add(reader: Reader, request: NewOrganisationRequest): Promise<OrganisationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const [added] = await tx.query<Row<OrganisationDto>>(
      `insert into organisation (id, campaign_id, name, short_name) values ($1, $2, $3, $4)
       on conflict do nothing returning id, name, short_name as "shortName"`,
      [request.id ?? newId(), campaignId, request.name, request.shortName ?? null],
    );
    if (!added) throw await this.taken(campaignId, request.name);
    await audit(tx, reader, 'organisation_added', ['organisation', added.id]);
    return added;
  }

  private async taken(campaignId: string, name: string): Promise<Problem> {
    const same = await this.database
      .current()
      .query('select 1 as one from organisation where campaign_id = $1 and name = $2', [campaignId, name]);
    if (same.length === 0) return idTaken();
    const message = 'This campaign already has an organisation of that name.';
    return Problem.at('conflict', 'name', message);
  }
}

const AFTER = `and ($2::text is null or (name, id::text) > ($2, $3)) order by name, id::text limit $4`;

function cursor(query: PageQuery): unknown[] {
  const after = decodeCursor(query.cursor, 2);
  return [after?.[0] ?? null, after?.[1] ?? null, query.limit + 1];
}

function byName<T extends { name: string; id: string }>(rows: T[], query: PageQuery) {
  return page(
    rows,
    query.limit,
    (row) => row,
    (row) => [row.name, row.id],
  );
}
