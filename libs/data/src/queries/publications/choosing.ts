import type { EvidenceGrade, Said, Stance, Tier, Voice } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, instant, json, text, textOf, uuid } from '../sql-type.js';
import { latestPer } from '../positions/order.js';

/** A session as a public page shows it. */
export interface ChoosableSession {
  id: string;
  name: string;
  city: string;
  zone: string;
  opensLocal: string;
  closesLocal: string;
  opensAt: string;
  closesAt: string;
}

/** A confirmed draft, by what it can be looked up. */
export interface ChoosableDocument {
  id: string;
  title: string;
  symbol: string | null;
  language: string | null;
  circulatedOn: string;
  source: string | null;
}

export interface ChoosableAsk {
  id: string;
  key: string;
  title: string;
  summary: string;
}

const ISO = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** What could be shown beside what is typed: one row. */
export const choosable = defineQuery({
  name: 'publication.choosable',
  text: `select c.name as campaign, c.slug, clock_now() as now,
      coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'city', s.city, 'zone', s.zone,
          'opensLocal', s.opens_local, 'closesLocal', s.closes_local, 'opensAt', ${ISO('s.opens_at')}, 'closesAt', ${ISO('s.closes_at')})
          order by s.opens_at, s.id) from session s where s.campaign_id = c.id), '[]'::json) as sessions,
      coalesce((select json_agg(json_build_object('id', t.id, 'title', t.title, 'symbol', t.symbol, 'language', t.language,
          'circulatedOn', t.circulated_on, 'source', t.source) order by t.ordinal, t.id)
          from text_version t where t.campaign_id = c.id and t.state = 'confirmed'), '[]'::json) as documents,
      coalesce((select json_agg(json_build_object('id', a.id, 'key', a.key, 'title', a.title, 'summary', a.summary)
          order by a.priority, a.key, a.id)
          from ask a where a.campaign_id = c.id and a.archived_at is null), '[]'::json) as asks
    from campaign c where c.id = $1`,
  parameters: { campaignId: uuid },
  row: {
    campaign: text,
    slug: text,
    now: instant,
    sessions: json<ChoosableSession[]>(),
    documents: json<ChoosableDocument[]>(),
    asks: json<ChoosableAsk[]>(),
  },
  prepared: false,
});
export type Choosable = RowOf<typeof choosable>;

/**
 * Positions of the public tier that were not taken back, those of one state on one ask together and the one that counts first.
 * Which of them may stand on a public page says `isPublishable()` of libs/domain.
 */
export const publicPositions = defineQuery({
  name: 'publication.positions',
  text: `select e.id, e.ask_id as "askId", e.delegation_code as state, d.short_name as name, e.stance, e.voice, e.said, e.grade,
      e.source, e.tier, e.sealed, to_char(e.occurred_at at time zone e.zone, 'YYYY-MM-DD') as day, e.zone
    from position_event e join delegation d on d.code = e.delegation_code join ask a on a.id = e.ask_id
    where e.campaign_id = $1 and e.tier = 'public' and a.archived_at is null
      and not exists (select from retraction r where r.event_id = e.id)
    ${latestPer(['ask_id', 'delegation_code'], 'e')}`,
  parameters: { campaignId: uuid },
  row: {
    id: uuid,
    askId: uuid,
    state: text,
    name: text,
    stance: textOf<Stance>(),
    voice: textOf<Voice>(),
    said: textOf<Said>(),
    grade: textOf<EvidenceGrade>(),
    source: text,
    tier: textOf<Tier>(),
    sealed: boolean,
    day: text,
    zone: text,
  },
  prepared: false,
});
export type PublicPosition = RowOf<typeof publicPositions>;
