import { Injectable } from '@nestjs/common';
import {
  organisationById,
  organisationsPage,
  removedOrganisations,
  type OrganisationInList,
  type OrganisationRow,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { CountedPage, Items } from '../dto/page.js';
import { countOf, decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { placeIn, SearchService } from '../search/search.service.js';
import type { OrganisationDetailDto, RemovedOrganisationDto } from './organisation-detail.dto.js';
import type { OrganisationDto, OrganisationsQuery } from './organisations.dto.js';

/** How many removed organisations are listed. */
const REMOVED = 200;

/** Reads the directory of organisations; the same few statements for one and for a thousand. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly finder: SearchService,
  ) {}

  /** By name, or what answers best to `q`. */
  async list(reader: Reader, query: OrganisationsQuery): Promise<CountedPage<OrganisationDto>> {
    const [afterPlace, afterName, afterId] = decodeCursor(query.cursor, ['number', 'text', 'text']) ?? [];
    const ids = await this.finder.idsOf(reader, 'organisation', query.q);
    const { place, language, coalitionId } = query;
    const rows = await this.database.current().run(organisationsPage, {
      campaignId: reader.seat.campaignId,
      afterPlace: afterPlace as number | undefined,
      afterName: afterName as string | undefined,
      afterId: afterId as string | undefined,
      ...{ ids, place, language, coalitionId },
      limit: query.limit + 1,
    });
    return {
      ...page(rows, query.limit, plain, (row) => [placeIn(ids, row.id), row.name, row.id]),
      count: countOf(query.cursor, rows),
    };
  }

  async removed(reader: Reader): Promise<Items<RemovedOrganisationDto>> {
    const { campaignId } = reader.seat;
    return { items: await this.database.current().run(removedOrganisations, { campaignId, limit: REMOVED }) };
  }

  /** With the record that is shown, where the one that is meant was merged into it. */
  async one(reader: Reader, id: string): Promise<OrganisationDetailDto> {
    const { merged, ...row } = await this.row(reader, id);
    const theirs = merged.flatMap(({ name, shortName, otherNames }) => [
      name,
      shortName ?? '',
      ...otherNames,
    ]);
    const all = new Set([...row.otherNames, ...theirs]);
    const said = plain(row);
    return {
      ...said,
      ...{ removed: row.removed, focalPoints: row.focalPoints, coalitions: row.coalitions },
      otherNames: [...all].filter((name) => name !== '' && name !== row.name && name !== row.shortName),
      ownOtherNames: row.otherNames,
      merged: merged.map(({ id: was, name, direct, version }) => ({ id: was, name, direct, version })),
    };
  }

  /** @throws Problem where there is none */
  async row(reader: Reader, id: string): Promise<OrganisationRow> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(organisationById, { campaignId, id });
    if (!row) throw Problem.notFound('organisation');
    return row;
  }
}

function plain(row: Omit<OrganisationInList, 'total'>): Pick<OrganisationDto, keyof OrganisationDto> {
  const { id, name, shortName, otherNames, website, places, languages, members, leads, version } = row;
  return {
    ...{ id, name, shortName, otherNames, website, places, languages, members, leads, version },
    names: Object.entries(row.names).map(([language, called]) => ({ language, name: called })),
  };
}
