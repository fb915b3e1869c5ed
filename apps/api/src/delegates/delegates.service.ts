import { Injectable } from '@nestjs/common';
import {
  delegateById,
  delegatesPage,
  meetingsOfDelegate,
  pseudonymById,
  removedDelegates,
  type DelegateInList,
  type DelegateRow,
} from '#libs/data';
import { type ContactPointKind, languageCodes, Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { CountedPage, Items } from '../dto/page.js';
import { countOf, decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { toInteractionItem } from '../interactions/interaction-item.js';
import { placeIn, SearchService } from '../search/search.service.js';
import type { DelegateDetailDto } from './delegate-detail.dto.js';
import type { DelegateItemDto, DelegatesQuery, RemovedDelegateDto } from './delegates.dto.js';

/** How many contacts with a person their page shows. */
const MEETINGS = 100;
/** How many removed people are listed. */
const REMOVED = 200;

/** What a list of delegates, or a file of them, is narrowed to; what is searched for comes as ids. */
export function chosenDelegates(
  reader: Reader,
  { delegationCode, language, knownBy, unreachable }: Omit<DelegatesQuery, 'limit' | 'cursor'>,
) {
  return {
    campaignId: reader.seat.campaignId,
    ...{ delegationCode, unreachable: unreachable ?? false },
    languages: language ? languageCodes(language) : undefined,
    knownBy: knownBy?.toLowerCase() === 'me' ? reader.userId : knownBy,
  };
}

/** Reads people of delegations; the same few statements for one and for a thousand. */
@Injectable()
export class DelegatesService {
  constructor(
    private readonly database: Database,
    private readonly finder: SearchService,
  ) {}

  /** By name, or what answers best to `q`. */
  async list(reader: Reader, query: DelegatesQuery): Promise<CountedPage<DelegateItemDto>> {
    const [afterPlace, afterName, afterId] = decodeCursor(query.cursor, ['number', 'text', 'id']) ?? [];
    const ids = await this.finder.idsOf(reader, 'delegate', query.q);
    const rows = await this.database.current().run(delegatesPage, {
      ...chosenDelegates(reader, query),
      ids,
      afterPlace: afterPlace as number | undefined,
      afterName: afterName as string | undefined,
      afterId: afterId as string | undefined,
      limit: query.limit + 1,
    });
    return {
      ...page(
        rows,
        query.limit,
        (row) => toItem(row, reader),
        (row) => [placeIn(ids, row.id), row.name, row.id],
      ),
      count: countOf(query.cursor, rows),
    };
  }

  async removed(reader: Reader): Promise<Items<RemovedDelegateDto>> {
    const { campaignId } = reader.seat;
    const about = { campaignId, limit: REMOVED };
    const tx = this.database.current();
    return { items: await tx.withRemoved((all) => all.run(removedDelegates, about)) };
  }

  /** With the record that leads, where the one that is meant was merged into it. */
  async one(reader: Reader, id: string): Promise<DelegateDetailDto> {
    const row = await this.find(reader, id);
    if (row) return this.complete(reader, row);
    return this.pseudonymous(reader, id);
  }

  async find(reader: Reader, id: string): Promise<DelegateRow | undefined> {
    const about = { campaignId: reader.seat.campaignId, id };
    return this.database.current().withRemoved((all) => all.first(delegateById, about));
  }

  private async complete(reader: Reader, row: DelegateRow): Promise<DelegateDetailDto> {
    const { organisationId: _organisation, merged, ...facts } = row;
    return {
      ...facts,
      otherNames: [
        ...new Set([...row.otherNames, ...merged.flatMap(({ name, otherNames }) => [name, ...otherNames])]),
      ].filter((name) => name !== row.name && name !== ''),
      ownOtherNames: row.otherNames,
      pseudonymous: false,
      mine: mayChange(reader, row),
      merged: merged.map(({ id, name, tier, direct, version }) => ({ id, name, tier, direct, version })),
      meetings: await this.meetings(reader, [row.id, ...merged.map(({ id }) => id)]),
    };
  }

  private async pseudonymous(reader: Reader, id: string): Promise<DelegateDetailDto> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(pseudonymById, { campaignId, id });
    if (!row) throw Problem.notFound('delegate');
    const { delegateId, organisationId: _organisation, ...facts } = row;
    return {
      ...facts,
      ...{
        otherNames: [],
        ownOtherNames: [],
        title: '',
        pronouns: '',
        languages: [],
        pseudonymous: true,
        mine: false,
      },
      ...{ removed: null, erasedAt: null, erasedBy: null, pseudonym: null, version: 0 },
      ...{ merged: [], roles: [], contactPoints: [], acquaintances: [], notes: [] },
      meetings: await this.meetings(reader, [delegateId]),
    };
  }

  private async meetings(reader: Reader, delegateIds: string[]) {
    const about = { campaignId: reader.seat.campaignId, delegateIds, limit: MEETINGS };
    const rows = await this.database.current().run(meetingsOfDelegate, about);
    return rows.map((row) => toInteractionItem(row, reader));
  }
}

/** Who entered a person changes what is said of them, and a coordinator what is in her sight. */
export function mayChange(reader: Reader, { authorId }: { authorId: string }): boolean {
  const { role } = reader.seat;
  return role === 'coordinator' || (role !== 'member' && authorId === reader.userId);
}

function toItem(
  { place: _place, total: _total, lastMetAt, lastMetZone, ...row }: DelegateInList,
  reader: Reader,
) {
  const lastMet = lastMetAt === null ? null : clocks(new Date(lastMetAt), lastMetZone ?? 'UTC', reader);
  return { ...row, reach: row.reach as ContactPointKind[], lastMet };
}
