import { Injectable } from '@nestjs/common';
import { addOrganisation, coalitionsPage, lockNames, Organisation, organisationsPage } from '#libs/data';
import { identityKey, Problem } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import type { Page } from '../dto/page.js';
import type { SearchedQuery } from '../dto/requests.dto.js';
import { audit, renaming } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { placeIn, SearchService } from '../search/search.service.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type {
  ChangeOrganisationRequest,
  CoalitionDto,
  NewOrganisationRequest,
  OrganisationDto,
} from './organisations.dto.js';

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly finder: SearchService,
  ) {}

  /** By name, or what answers best to `q`. */
  async list(reader: Reader, query: SearchedQuery): Promise<Page<OrganisationDto>> {
    const [afterPlace, afterName, afterId] = decodeCursor(query.cursor, ['number', 'text', 'text']) ?? [];
    const ids = await this.finder.idsOf(reader, 'organisation', query.q);
    const rows = await this.database.current().run(organisationsPage, {
      campaignId: reader.seat.campaignId,
      afterPlace: afterPlace as number | undefined,
      afterName: afterName as string | undefined,
      afterId: afterId as string | undefined,
      ids,
      limit: query.limit + 1,
    });
    return page(
      rows,
      query.limit,
      (row) => row,
      (row) => [placeIn(ids, row.id), row.name, row.id],
    );
  }

  async coalitions(campaignId: string, query: PageQuery): Promise<Page<CoalitionDto>> {
    const rows = await this.database.current().run(coalitionsPage, { campaignId, ...cursor(query) });
    return byName(rows, query);
  }

  async add(reader: Reader, request: NewOrganisationRequest): Promise<OrganisationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { id = newId(), name, shortName } = request;
    await refuseSameName(tx, campaignId, id, request);
    const nameKey = identityKey(name);
    const added = await tx.first(addOrganisation, { id, campaignId, name, shortName, nameKey });
    if (!added) throw idTaken();
    await audit(tx, reader, 'organisation_added', ['organisation', added.id]);
    return added;
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeOrganisationRequest,
    version: number,
  ): Promise<OrganisationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.one(tx, campaignId, id);
    await refuseSameName(tx, campaignId, id, request);
    const { name, shortName } = request;
    const change = { name: name ?? undefined, shortName };
    const changed = await tx.table(Organisation).updateAtVersion({ campaignId, id }, version, change);
    const after = await this.one(tx, campaignId, id);
    if (!changed) throw staleVersion(after.version);
    const short = { old: before.shortName, new: after.shortName };
    const renamed = {
      ...renaming(before, after, 'name'),
      ...(short.old === short.new ? {} : { shortName: short }),
    };
    await audit(tx, reader, 'organisation_renamed', ['organisation', id], renamed);
    return after;
  }

  private async one(tx: Transaction, campaignId: string, id: string): Promise<OrganisationDto> {
    const columns = ['id', 'name', 'shortName', 'version'] as const;
    const row = await tx.table(Organisation).findOne({ campaignId, id }, columns);
    if (!row) throw Problem.notFound('organisation');
    return row;
  }
}

/** What people read for one organisation is one: its name and its short name are those of no other. */
async function refuseSameName(
  tx: Transaction,
  campaignId: string,
  id: string,
  { name, shortName }: ChangeOrganisationRequest,
): Promise<void> {
  await tx.run(lockNames, { campaignId });
  const all = await tx.table(Organisation).find({ campaignId }, ['id', 'name', 'shortName']);
  const known = all.filter((one) => one.id !== id);
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
  if (name) refuse('name', identityKey(name));
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
