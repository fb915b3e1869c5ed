import type { Shelf } from '#libs/domain';
import { TextVersion } from '../../tables/texts.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { columns, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

interface TextInBrief {
  id: string;
  key: string;
  title: string;
  symbol: string | null;
  circulatedOn: string;
}

/** Drafts are loaded, confirmed and reopened one at a time per campaign. Held until the transaction ends. */
export const lockTexts = defineQuery({
  name: 'text.lock',
  text: `select pg_advisory_xact_lock(hashtextextended('demarche texts ' || $1::uuid, 0))::text as locked`,
  parameters: { campaignId: uuid },
  row: { locked: text },
});

/** On what a new draft is loaded. */
export const textBasis = defineQuery({
  name: 'text.basis',
  text: `select coalesce((select max(ordinal) from text_version where campaign_id = $1), 0) as top,
    (select json_build_object('id', id, 'key', key, 'title', title, 'symbol', symbol, 'ordinal', ordinal,
        'circulatedOn', circulated_on) from text_version
      where campaign_id = $1 and state = 'confirmed' order by ordinal desc limit 1) as newest,
    (select id from text_version where campaign_id = $1 and key = $2) as "keyOf",
    (select key from text_version where id = $3::uuid) as "idOf",
    ((clock_now() at time zone 'UTC')::date + 1)::text as tomorrow`,
  parameters: { campaignId: uuid, key: text, id: nullable(uuid) },
  row: {
    /** Ordinal of the newest draft, confirmed or not; 0 for none. */
    top: int,
    newest: nullable(json<TextInBrief & { ordinal: number }>()),
    /** The draft that has the key already. */
    keyOf: nullable(uuid),
    /** The key of the draft that has the client-made id already. */
    idOf: nullable(text),
    /** On the campaign's clock, in UTC: nowhere on earth is it a later day. `YYYY-MM-DD` */
    tomorrow: text,
  },
});
export type TextBasis = RowOf<typeof textBasis>;

const facts = columns(
  TextVersion,
  'id',
  'key',
  'title',
  'symbol',
  'ordinal',
  'circulatedOn',
  'state',
  'source',
  'language',
  'confirmedAt',
  'version',
);

const removed = nullable(json<RemovedMark>());

/** One draft, the newest confirmed one before it, and the title of the newest that was confirmed after it. */
export const textById = defineQuery({
  name: 'text.byId',
  text: `select v.id, v.key, v.title, v.symbol, v.ordinal, v.circulated_on::text as "circulatedOn", v.state,
    v.source, v.language, v.confirmed_at as "confirmedAt", v.version, ${removedMark('v')} as removed,
    (select json_build_object('id', b.id, 'key', b.key, 'title', b.title, 'symbol', b.symbol,
        'circulatedOn', b.circulated_on) from text_version b
      where b.campaign_id = $1 and b.state = 'confirmed' and b.ordinal < v.ordinal
      order by b.ordinal desc limit 1) as previous,
    (select l.title from text_version l where l.campaign_id = $1 and l.state = 'confirmed' and l.ordinal > v.ordinal
      order by l.ordinal desc limit 1) as later
  from text_version v where v.campaign_id = $1 and v.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: { ...facts, removed, previous: nullable(json<TextInBrief>()), later: nullable(text) },
});
export type TextRow = RowOf<typeof textById>;

/** Drafts, the newest first, each with how many articles have which status. */
export const textsPage = defineQuery({
  name: 'text.page',
  text: `select v.id, v.key, v.title, v.symbol, v.ordinal, v.circulated_on::text as "circulatedOn", v.state,
    v.source, v.language, v.confirmed_at as "confirmedAt", v.version, ${removedMark('v')} as removed, c.*
  from text_version v
    cross join lateral (select count(*)::int as articles,
        (count(*) filter (where n.status = 'bracketed'))::int as bracketed,
        (count(*) filter (where n.status = 'agreed_ad_referendum'))::int as "agreedAdReferendum",
        (count(*) filter (where n.status = 'adopted'))::int as adopted,
        (count(*) filter (where n.changed))::int as changed
      from text_article n where n.text_version_id = v.id and n.removed_at is null
        and (n.suggestion is null or n.suggestion->>'derived' is distinct from 'gone')) c
  where v.campaign_id = $1 and ($2::int is null or v.ordinal < $2) and ${onShelf('$4::text', 'v', { archived: false })}
  order by v.ordinal desc, v.id limit $3`,
  parameters: { campaignId: uuid, beforeOrdinal: nullable(int), limit, shelf: nullable(textOf<Shelf>()) },
  row: {
    ...facts,
    removed,
    articles: int,
    bracketed: int,
    agreedAdReferendum: int,
    adopted: int,
    changed: int,
  },
  prepared: false,
});

/**
 * What hangs on a draft, of what the reader sees: one row. `draft` counts those that were confirmed after a confirmed one, and say
 * what changed since it; `position` those that name it themselves, and not by a statement.
 */
export const usesOfText = defineQuery({
  name: 'text.uses',
  text: `select
    (select count(*)::int from text_version l where l.campaign_id = $1 and l.state = 'confirmed' and v.state = 'confirmed'
      and l.ordinal > v.ordinal) as draft,
    (select count(*)::int from position_event e where e.campaign_id = $1 and e.text_version_id = $2 and e.statement_id is null
      and not exists (select from retraction r where r.event_id = e.id)) as position,
    (select count(*)::int from statement s where s.campaign_id = $1 and s.text_version_id = $2
      and s.removed_at is null) as statement,
    (select count(*)::int from amendment where campaign_id = $1 and text_version_id = $2) as amendment,
    (select count(*)::int from text_article n where n.campaign_id = $1 and n.text_version_id = $2 and n.removed_at is null
      and (n.suggestion is null or n.suggestion->>'derived' is distinct from 'gone')) as article,
    (select count(distinct a.id)::int from text_article n join ask_provision x on x.provision_id = n.provision_id
        join ask a on a.id = x.ask_id
      where n.campaign_id = $1 and n.text_version_id = $2 and n.removed_at is null) as ask
  from text_version v where v.campaign_id = $1 and v.id = $2`,
  parameters: { campaignId: uuid, textId: uuid },
  row: {
    draft: nullable(int),
    position: nullable(int),
    statement: nullable(int),
    amendment: nullable(int),
    article: nullable(int),
    ask: nullable(int),
  },
});

/** The days on which the confirmed drafts beside one were circulated, between which its own has to lie. */
export const neighboursOfText = defineQuery({
  name: 'text.neighbours',
  text: `select
    (select max(t.circulated_on)::text from text_version t where t.campaign_id = $1 and t.state = 'confirmed'
      and t.ordinal < v.ordinal) as before,
    (select min(t.circulated_on)::text from text_version t where t.campaign_id = $1 and t.state = 'confirmed'
      and t.ordinal > v.ordinal) as after,
    ((clock_now() at time zone 'UTC')::date + 1)::text as tomorrow
  from text_version v where v.campaign_id = $1 and v.id = $2`,
  parameters: { campaignId: uuid, textId: uuid },
  row: { before: nullable(text), after: nullable(text), tomorrow: text },
});
