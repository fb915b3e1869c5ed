import { Injectable } from '@nestjs/common';
import { addOrganisation, coalitionsPage, Organisation, organisationsPage } from '#libs/data';
import { identityKey, Problem } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
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
    await refuseSameName(tx, campaignId, request);
    const nameKey = identityKey(name);
    const added = await tx.first(addOrganisation, { id, campaignId, name, shortName, nameKey });
    if (!added) throw idTaken();
    await audit(tx, reader, 'organisation_added', ['organisation', added.id]);
    return added;
  }
}

/** What people read for one organisation is one: its name and its short name are those of no other. */
async function refuseSameName(
  tx: Transaction,
  campaignId: string,
  { name, shortName }: NewOrganisationRequest,
): Promise<void> {
  const known = await tx.table(Organisation).find({ campaignId }, ['id', 'name', 'shortName']);
  const refuse = (field: string, key: string) => {
    const same = known.find((one) =>
      [one.name, one.shortName ?? ''].some((said) => identityKey(said) === key),
    );
    if (same) {
      const { name: existing, id: existingId } = same;
      throw Problem.at(
        'conflict',
        field,
        refusal('people.organisationNamed', { name: existing, existingId }),
      );
    }
  };
  refuse('name', identityKey(name));
  if (shortName) refuse('shortName', identityKey(shortName));
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
