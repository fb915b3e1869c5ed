import { Injectable } from '@nestjs/common';
import { addOrganisation, coalitionsPage, Organisation, organisationsPage } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { CoalitionDto, NewOrganisationRequest, OrganisationDto } from './organisations.dto.js';

@Injectable()
export class OrganisationsService {
  constructor(private readonly database: Database) {}

  async list(campaignId: string, query: PageQuery): Promise<Page<OrganisationDto>> {
    const rows = await this.database.current().run(organisationsPage, { campaignId, ...cursor(query) });
    return byName(rows, query);
  }

  async coalitions(campaignId: string, query: PageQuery): Promise<Page<CoalitionDto>> {
    const rows = await this.database.current().run(coalitionsPage, { campaignId, ...cursor(query) });
    return byName(rows, query);
  }

  async add(reader: Reader, request: NewOrganisationRequest): Promise<OrganisationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { id = newId(), name, shortName } = request;
    const added = await tx.first(addOrganisation, { id, campaignId, name, shortName });
    if (!added) throw await this.taken(campaignId, request.name);
    await audit(tx, reader, 'organisation_added', ['organisation', added.id]);
    return added;
  }

  private async taken(campaignId: string, name: string): Promise<Problem> {
    const same = await this.database.current().table(Organisation).findOne({ campaignId, name }, ['id']);
    if (!same) return idTaken();
    const message = refusal('people.organisationNamed');
    return Problem.at('conflict', 'name', message);
  }
}

function cursor(query: PageQuery) {
  const [afterName, afterId] = (decodeCursor(query.cursor, 2) ?? []) as string[];
  return { afterName, afterId, limit: query.limit + 1 };
}

function byName<T extends { name: string; id: string }>(rows: T[], query: PageQuery) {
  return page(
    rows,
    query.limit,
    (row) => row,
    (row) => [row.name, row.id],
  );
}
