import { Injectable } from '@nestjs/common';
import { searched, searchedIds, type SearchedRow } from '#libs/data';
import { queryOf, SEARCH_KINDS, type SearchKind } from '#libs/domain';
import { Database } from '#libs/platform';
import { calledBy, searchStates } from '#libs/reference';
import { knownLanguage } from '#libs/words';
import { clocks } from '../dto/clocks.dto.js';
import type { Items } from '../dto/page.js';
import type { Reader } from '../http/principal.js';
import type { SearchHitDto, SearchQuery } from './search.dto.js';

/** The one finder of the api: things of all kinds, and the rows of a list that answer to its `q`. */
@Injectable()
export class SearchService {
  constructor(private readonly database: Database) {}

  /** The best first, of all kinds together; nothing of what the reader may not see. One statement. */
  async search(reader: Reader, { q, limit }: SearchQuery): Promise<Items<SearchHitDto>> {
    const asked = ask(reader, q, SEARCH_KINDS);
    if (!asked) return { items: [] };
    const rows = await this.database.current().run(searched, { ...asked, limit });
    return { items: rows.map((row) => toHit(row, reader)) };
  }

  /** Ids of the rows of one kind that answer to what was typed, the best first; undefined where nothing was. */
  async idsOf(reader: Reader, kind: SearchKind, q?: string | null): Promise<string[] | undefined> {
    if (typeof q !== 'string') return undefined;
    const asked = ask(reader, q, [kind]);
    if (!asked) return [];
    return (await this.database.current().run(searchedIds[kind], asked)).map(({ id }) => id);
  }
}

/** What the database has to know of it; undefined where there is no word in it. */
function ask({ seat, userId, locale }: Reader, typed: string, kinds: readonly SearchKind[]) {
  const { words, text } = queryOf(typed);
  if (text === '') return undefined;
  const called = calledBy(typed);
  const meant = kinds.includes('delegation') ? searchStates(typed, knownLanguage(locale) ?? 'en') : [];
  return {
    campaignId: seat.campaignId,
    readerId: userId,
    coordinates: seat.role === 'coordinator',
    kinds: [...kinds],
    words: [...words],
    whole: text,
    codes: called.map(([code]) => code),
    names: called.map(([, names]) => names),
    meant: meant.map(({ state }) => state.code),
    ranks: meant.map(({ rank }) => rank),
  };
}

/** The place of a row among those found, from 1 on; 0 where nothing was searched for. As `array_position` counts. */
export const placeIn = (ids: readonly string[] | undefined, id: string): number =>
  ids ? ids.indexOf(id) + 1 : 0;

function toHit(row: SearchedRow, reader: Reader): SearchHitDto {
  const { kind, id, title, detail, state, parentId, delegationCode, delegation, rank } = row;
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
    rank,
  };
}
