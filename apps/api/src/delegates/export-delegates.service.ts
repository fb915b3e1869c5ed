import { Injectable } from '@nestjs/common';
import { contactPointsOf, delegatesPage } from '#libs/data';
import { TIERS, type Tier } from '#libs/domain';
import { Database } from '#libs/platform';
import { writePeopleCsv, writeVcards, type ExportedPerson } from '#libs/sheets';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { SearchService } from '../search/search.service.js';
import { chosenDelegates } from './delegates.service.js';
import type { ExportDelegatesRequest } from './people-files.dto.js';

/** As many as there are. */
const ALL = 1_000_000;

/** What the reader sees of people, as a file; whom they may know by a pseudonym alone is not in it. */
@Injectable()
export class ExportDelegatesService {
  constructor(
    private readonly database: Database,
    private readonly finder: SearchService,
  ) {}

  async file(reader: Reader, request: ExportDelegatesRequest): Promise<{ fileName: string; text: string }> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { format } = request;
    const found = await this.finder.idsOf(reader, 'delegate', request.q);
    const rows = await tx.run(delegatesPage, { ...chosenDelegates(reader, request), ids: found, limit: ALL });
    const shown = rows.filter(({ pseudonymous }) => !pseudonymous);
    const ids = shown.map(({ id }) => id);
    const points = await tx.run(contactPointsOf, { campaignId, delegateIds: ids });
    const pointsOf = new Map<string, typeof points>();
    for (const point of points)
      pointsOf.set(point.personId, [...(pointsOf.get(point.personId) ?? []), point]);
    const people = shown.map((row): ExportedPerson => {
      const own = pointsOf.get(row.id) ?? [];
      return {
        ...{ name: row.name, otherNames: row.otherNames, title: row.title, pronouns: row.pronouns },
        ...{ languages: row.languages, delegation: row.delegation, role: row.roleTitle ?? '' },
        contactPoints: own.map(({ kind, value }) => ({ kind, value })),
        tier: narrowest([row.tier, ...row.tiers, ...own.map(({ tier }) => tier)]),
      };
    });
    await audit(tx, reader, 'delegates_exported', ['campaign', campaignId], {
      format,
      people: people.length,
    });
    return format === 'csv'
      ? { fileName: 'delegates.csv', text: writePeopleCsv(people) }
      : { fileName: 'delegates.vcf', text: writeVcards(people) };
  }
}

const narrowest = (tiers: readonly Tier[]): Tier => TIERS.find((tier) => tiers.includes(tier)) ?? 'me';
