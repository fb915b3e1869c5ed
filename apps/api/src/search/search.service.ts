import { Injectable } from '@nestjs/common';
import { searched, type SearchedRow } from '#libs/data';
import { foldForSearch, queryOf, rank, rankWithin, SEARCH_KINDS, type SearchKind } from '#libs/domain';
import { Database } from '#libs/platform';
import { calledBy, namesOf, searchStates } from '#libs/reference';
import { knownLanguage } from '#libs/words';
import { clocks } from '../dto/clocks.dto.js';
import type { Items } from '../dto/page.js';
import type { Reader } from '../http/principal.js';
import type { SearchHitDto, SearchQuery } from './search.dto.js';

/** Of each kind so many are looked at; the query gives the likely ones first. */
const OF_A_KIND = 100;
/** A list is found whole. */
const ALL = 1_000_000;

interface Ranked {
  row: SearchedRow;
  rank: number;
}

/** The one finder of the api: things of all kinds, and the rows of a list that answer to its `q`. */
@Injectable()
export class SearchService {
  constructor(private readonly database: Database) {}

  /** The best first, of all kinds together; nothing of what the reader may not see. One statement. */
  async search(reader: Reader, { q, limit }: SearchQuery): Promise<Items<SearchHitDto>> {
    const found = await this.find(reader, q, SEARCH_KINDS, OF_A_KIND);
    const here = found.filter(({ row }) => row.kind !== 'person' || row.state !== 'removed');
    return { items: here.slice(0, limit).map((one) => toHit(one, reader)) };
  }

  /** Ids of the rows of one kind that answer to what was typed, the best first; undefined where nothing was. */
  async idsOf(reader: Reader, kind: SearchKind, q?: string | null): Promise<string[] | undefined> {
    if (typeof q !== 'string') return undefined;
    return (await this.find(reader, q, [kind], ALL)).map(({ row }) => row.id);
  }

  private async find(
    reader: Reader,
    typed: string,
    kinds: readonly SearchKind[],
    limit: number,
  ): Promise<Ranked[]> {
    const query = queryOf(typed);
    if (query.text === '') return [];
    const called = calledBy(typed);
    const rows = await this.database.current().run(searched, {
      campaignId: reader.seat.campaignId,
      readerId: reader.userId,
      coordinates: reader.seat.role === 'coordinator',
      kinds,
      words: query.words,
      whole: query.text,
      codes: called.map(([code]) => code),
      names: called.map(([, names]) => names),
      limit,
    });
    const states = new Map<string, number>(
      searchStates(typed, knownLanguage(reader.locale) ?? 'en').map(({ state, rank: at }) => [
        state.code,
        at,
      ]),
    );
    return rows
      .map((row) => {
        const own = [row.title, ...row.also].map(foldForSearch);
        const around = [...row.around, ...namesOf(row.delegationCode ?? '')].map(foldForSearch);
        const at =
          row.kind === 'delegation'
            ? (states.get(row.id) ?? rank(query, own))
            : rankWithin(query, own, around);
        return { row, rank: at };
      })
      .filter((one): one is Ranked => one.rank !== undefined)
      .sort((a, b) => a.rank - b.rank || SEARCH_KINDS.indexOf(a.row.kind) - SEARCH_KINDS.indexOf(b.row.kind));
  }
}

/** The place of a row among those found, from 1 on; 0 where nothing was searched for. As `array_position` counts. */
export const placeIn = (ids: readonly string[] | undefined, id: string): number =>
  ids ? ids.indexOf(id) + 1 : 0;

function toHit({ row, rank: at }: Ranked, reader: Reader): SearchHitDto {
  const { kind, id, title, detail, state, parentId, delegationCode, delegation } = row;
  return {
    kind,
    id,
    title: title || null,
    detail: detail || null,
    state,
    delegation:
      delegationCode !== null && delegation !== null ? { code: delegationCode, name: delegation } : null,
    parentId,
    at: row.at && row.zone !== null ? clocks(row.at, row.zone, reader) : null,
    rank: at,
  };
}
