import type { ParagraphStatus, Shelf } from '#libs/domain';
import { Ask } from '../../tables/asks.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { exactText, placeIn } from '../../sql-text.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { arrayOf, columns, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

interface ProvisionOfAsk {
  id: string;
  key: string;
  title: string;
  /** Its number by the key of each confirmed draft. */
  numbers: Record<string, string>;
  /** In the newest confirmed draft. */
  status: ParagraphStatus | null;
  changed: boolean | null;
}

const ASK = `with newest as (select t.id from text_version t where t.campaign_id = $1 and t.state = 'confirmed'
    order by t.ordinal desc limit 1)
  select a.id, a.key, a.title, a.summary, a.kind, a.priority, a.red_line as "redLine", a.fallback, a.source,
    a.version, ${exactText('a.archived_at')} as "archivedAt", ${removedMark('a')} as removed,
    coalesce((select json_agg(json_build_object('id', p.id, 'key', p.key, 'title', p.title, 'numbers',
        (select coalesce(json_object_agg(t.key, n.number order by t.ordinal), '{}'::json) from text_article n
          join text_version t on t.id = n.text_version_id where n.provision_id = p.id and t.state = 'confirmed'),
        'status', l.status, 'changed', l.changed)
      order by p.key) from ask_provision x join provision p on p.id = x.provision_id
        left join text_article l on l.provision_id = p.id and l.text_version_id = (select id from newest)
      where x.ask_id = a.id), '[]'::json) as provisions
  from ask a`;

const row = {
  ...columns(
    Ask,
    'id',
    'key',
    'title',
    'summary',
    'kind',
    'priority',
    'redLine',
    'fallback',
    'source',
    'version',
  ),
  archivedAt: nullable(text),
  removed: nullable(json<RemovedMark>()),
  provisions: json<ProvisionOfAsk[]>(),
};

/** Those of one shelf, the weightiest first; or those of `ids`, in their order. */
export const asksPage = defineQuery({
  name: 'ask.page',
  text: `${ASK} where a.campaign_id = $1 and ($5::uuid[] is null or a.id = any($5))
      and ${onShelf('$6::text', 'a')}
      and ($2::int is null or (${placeIn('$5', 'a.id')}, a.priority, a.key) > ($2, $3::int, $4::text))
    order by ${placeIn('$5', 'a.id')}, a.priority, a.key limit $7`,
  parameters: {
    campaignId: uuid,
    afterPlace: nullable(int),
    afterPriority: nullable(int),
    afterKey: nullable(text),
    ids: nullable(arrayOf(uuid)),
    shelf: nullable(textOf<Shelf>()),
    limit,
  },
  row,
  prepared: false,
});
export type AskRow = RowOf<typeof asksPage>;

export const askById = defineQuery({
  name: 'ask.byId',
  text: `${ASK} where a.campaign_id = $1 and a.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
});

/** No row when another ask of the campaign has the key, or was given the title at this moment. */
export const addAsk = defineQuery({
  name: 'ask.add',
  text: `insert into ask (id, campaign_id, key, title, summary, priority, red_line, fallback, kind, title_key)
    values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, 'text'), $10)
    on conflict do nothing returning id`,
  parameters: {
    ...columns(Ask, 'id', 'campaignId', 'key', 'title', 'summary', 'priority', 'redLine'),
    fallback: nullable(text),
    kind: nullable(text),
    titleKey: text,
  },
  row: columns(Ask, 'id'),
});

/** What hangs on an ask, of what the reader sees: one row. */
export const usesOfAsk = defineQuery({
  name: 'ask.uses',
  text: `select
    (select count(*)::int from position_event e where e.campaign_id = $1 and e.ask_id = $2
      and not exists (select from retraction r where r.event_id = e.id)) as position,
    (select count(*)::int from statement s join statement_ask x on x.statement_id = s.id
      where s.campaign_id = $1 and x.ask_id = $2 and s.removed_at is null) as statement,
    (select count(*)::int from amendment m where m.campaign_id = $1 and m.ask_id = $2) as amendment,
    (select count(*)::int from vote v where v.campaign_id = $1 and v.ask_id = $2 and v.undone_at is null) as vote`,
  parameters: { campaignId: uuid, askId: uuid },
  row: { position: nullable(int), statement: nullable(int), amendment: nullable(int), vote: nullable(int) },
});
