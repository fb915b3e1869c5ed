import { Injectable } from '@nestjs/common';
import {
  coalitionsPage,
  focalPointsByOrganisation,
  organisationsPage,
  type OrganisationInList,
} from '#libs/data';
import { Database } from '#libs/platform';
import { writeCsv } from '#libs/sheets';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { SearchService } from '../search/search.service.js';
import type { ExportOrganisationsRequest } from './organisations.dto.js';

/** As many as there are. */
const ALL = 1_000_000;

type Row = OrganisationInList & { coalitions: string[]; focalPoints: string[] };

const several = (texts: readonly string[]) => texts.join('; ');

const COLUMNS: Readonly<Record<string, (row: Row) => string>> = {
  name: ({ name }) => name,
  short_name: ({ shortName }) => shortName ?? '',
  other_names: ({ otherNames }) => several(otherNames),
  names: ({ names }) => several(Object.entries(names).map(([language, name]) => `${language}: ${name}`)),
  website: ({ website }) => website ?? '',
  places: ({ places }) => places.join(' '),
  languages: ({ languages }) => languages.join(' '),
  coalitions: ({ coalitions }) => several(coalitions),
  leads: ({ leads }) => several(leads.map(({ name }) => name)),
  lead_codes: ({ leads }) => leads.map(({ code }) => code).join(' '),
  focal_points: ({ focalPoints }) => several(focalPoints),
  members: ({ members }) => String(members),
  id: ({ id }) => id,
};

/** The directory as a sheet: what every member of the campaign reads. Of people the focal points are in it, and no address. */
@Injectable()
export class ExportOrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly finder: SearchService,
  ) {}

  /** Every export is noted: who took how many. */
  async file(reader: Reader, request: ExportOrganisationsRequest): Promise<Buffer> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { place, language, coalitionId } = request;
    const ids = await this.finder.idsOf(reader, 'organisation', request.q);
    const chosen = { ids, place, language, coalitionId };
    const rows = await tx.run(organisationsPage, { campaignId, ...chosen, limit: ALL });
    const coalitions = await tx.run(coalitionsPage, { campaignId, limit: ALL });
    const of = new Map<string, string[]>();
    for (const { name, members } of coalitions) {
      for (const { organisationId, current } of members)
        if (current) of.set(organisationId, [...(of.get(organisationId) ?? []), name]);
    }
    const asked = await tx.run(focalPointsByOrganisation, { campaignId });
    const focal = new Map<string, string[]>();
    for (const { organisationId, name } of asked)
      focal.set(organisationId, [...(focal.get(organisationId) ?? []), name]);
    const cells = rows.map((row) => {
      const all = { ...row, coalitions: of.get(row.id) ?? [], focalPoints: focal.get(row.id) ?? [] };
      return Object.values(COLUMNS).map((cell) => cell(all));
    });
    await audit(tx, reader, 'organisations_exported', ['campaign', campaignId], {
      organisations: rows.length,
    });
    return Buffer.from(writeCsv([Object.keys(COLUMNS), ...cells]));
  }
}
